namespace Torch.Sim.Scenarios.Calibration;

/// <summary>
/// A polynomial in the free parameters that stands in for the model at one target, with the variance of its error. Of a linear, a squared and a full
/// quadratic form the one with the smallest leave-one-out error is taken.
/// </summary>
/// <remarks>Least squares on coordinates scaled to −1 … 1; variance of a prediction = max(s², mean squared leave-one-out error) · (1 + h(x)), h the
/// leverage x′(X′X)⁻¹x. Where points are few the error is large and nothing is ruled out.</remarks>
public sealed class QuadraticEmulator
{
    private readonly double[] _from;
    private readonly double[] _to;
    private readonly EmulatorForm _form;
    private readonly double[] _coefficients;
    private readonly SymmetricSolver _solver;
    private readonly double _variance;

    private QuadraticEmulator(
        double[] from, double[] to, EmulatorForm form, double[] coefficients, SymmetricSolver solver, double variance, double squared, double error)
    {
        _from = from;
        _to = to;
        _form = form;
        _coefficients = coefficients;
        _solver = solver;
        _variance = variance;
        RSquared = squared;
        LeaveOneOutError = error;
    }

    /// <summary>Form that was taken.</summary>
    public EmulatorForm Form => _form;

    /// <summary>Share of the variance explained when every point is predicted from the others; 1 when nothing varies.</summary>
    public double RSquared { get; }

    /// <summary>Root of the mean squared leave-one-out error, in the unit of the target.</summary>
    public double LeaveOneOutError { get; }

    /// <summary>Fits.</summary>
    /// <param name="points">Points.</param>
    /// <param name="values">Values, one per point.</param>
    /// <param name="from">Lower ends of the box that is scaled to −1 … 1.</param>
    /// <param name="to">Upper ends.</param>
    public static QuadraticEmulator Fit(IReadOnlyList<double[]> points, IReadOnlyList<double> values, double[] from, double[] to)
    {
        QuadraticEmulator? best = null;
        foreach (var form in Enum.GetValues<EmulatorForm>())
        {
            if (TryFit(points, values, from, to, form) is { } fitted && (best is null || fitted.LeaveOneOutError < best.LeaveOneOutError))
            {
                best = fitted;
            }
        }

        return best ?? throw new ArgumentException($"{points.Count} points are too few or too alike to fit {from.Length} parameters", nameof(points));
    }

    /// <summary>Expected value and variance of the error at a point.</summary>
    public (double Mean, double Variance) At(double[] point)
    {
        var terms = Terms(point, _from, _to, _form);
        var leverage = SquaredLength(_solver.Half(terms));
        return (Dot(terms, _coefficients), _variance * (1 + leverage));
    }

    private static QuadraticEmulator? TryFit(
        IReadOnlyList<double[]> points, IReadOnlyList<double> values, double[] from, double[] to, EmulatorForm form)
    {
        var rows = points.Select(point => Terms(point, from, to, form)).ToArray();
        var count = rows[0].Length;
        if (points.Count < count + 2)
        {
            return null;
        }

        var moments = new double[count, count];
        var right = new double[count];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var a = 0; a < count; a++)
            {
                right[a] += rows[i][a] * values[i];
                for (var b = 0; b < count; b++)
                {
                    moments[a, b] += rows[i][a] * rows[i][b];
                }
            }
        }

        if (SymmetricSolver.Of(moments) is not { } solver)
        {
            return null;
        }

        var coefficients = solver.Solve(right);
        double squares = 0, press = 0, total = 0;
        var mean = values.Average();
        for (var i = 0; i < rows.Length; i++)
        {
            var residual = values[i] - Dot(rows[i], coefficients);
            var out1 = residual / Math.Max(1e-6, 1 - SquaredLength(solver.Half(rows[i])));
            squares += residual * residual;
            press += out1 * out1;
            total += (values[i] - mean) * (values[i] - mean);
        }

        var variance = Math.Max(squares / (rows.Length - count), press / rows.Length);
        var explained = total <= 1e-20 * rows.Length * Math.Max(1, mean * mean) ? 1 : 1 - (press / total);
        return new QuadraticEmulator(from, to, form, coefficients, solver, variance, explained, Math.Sqrt(press / rows.Length));
    }

    private static double[] Terms(double[] point, double[] from, double[] to, EmulatorForm form)
    {
        var z = point.Select((value, i) => ((2 * value) - from[i] - to[i]) / (to[i] - from[i])).ToArray();
        var terms = new List<double>(1 + (2 * z.Length) + (z.Length * z.Length / 2)) { 1 };
        terms.AddRange(z);
        if (form >= EmulatorForm.Squares)
        {
            terms.AddRange(z.Select(x => x * x));
        }

        for (var i = 0; i < z.Length && form == EmulatorForm.Quadratic; i++)
        {
            for (var j = 0; j < i; j++)
            {
                terms.Add(z[i] * z[j]);
            }
        }

        return [.. terms];
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double SquaredLength(double[] a) => Dot(a, a);
}

/// <summary>Terms of an emulator.</summary>
public enum EmulatorForm
{
    /// <summary>1 and x.</summary>
    Linear,

    /// <summary>Also x².</summary>
    Squares,

    /// <summary>Also products of two.</summary>
    Quadratic,
}
