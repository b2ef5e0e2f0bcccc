namespace Torch.Sim.Model.Tests.Numerics;

/// <summary>The variance-gamma law by quadrature, independent of the code under test and of its polynomial.</summary>
/// <remarks>Density f(x) = c·x^(−¼)·K_¼(x), K_ν(x) = ∫₀^∞ e^(−x·cosh t)·cosh(νt) dt by the trapezoid rule (converges as e^(−π²/h)).
/// With x = y² the integrand 2y·f(y²) is analytic at 0, so Gauss–Legendre panels in y give 14 digits.</remarks>
internal static class VarianceGammaReference
{
    private const double PanelWidth = 0.125;
    private const int Panels = 64;
    private const double GammaOfQuarter = 3.6256099082219083119;

    private static readonly double Scale = 1 / (Math.Sqrt(Math.PI) * GammaOfQuarter * Math.Pow(2, -0.25));

    // Gauss–Legendre, 8 points, positive half.
    private static readonly double[] Nodes = [0.1834346424956498049, 0.5255324099163289858, 0.7966664774136267396, 0.9602898564975362317];
    private static readonly double[] Weights = [0.3626837833783619830, 0.3137066458778872873, 0.2223810344533744705, 0.1012285362903762591];

    private static readonly double[] Below = Cumulate(upward: true);
    private static readonly double[] Above = Cumulate(upward: false);

    /// <summary>−ln(1 − P(|X| &lt; q)), with full relative precision at both ends: the nearer end is added up.</summary>
    public static double NegativeLogSurvival(double q)
    {
        var y = Math.Sqrt(q);
        var panel = (int)(y / PanelWidth);
        var below = Below[panel] + Integrate(panel * PanelWidth, y);
        if (below < 0.5)
        {
            return below < 1e-3 ? -LogOnePlus(-below) : -Math.Log(1 - below);
        }

        return NegativeLogSurvivalFromAbove(q);
    }

    /// <summary>−ln P(|X| ≥ q) by adding up the tail alone.</summary>
    public static double NegativeLogSurvivalFromAbove(double q)
    {
        var y = Math.Sqrt(q);
        var panel = (int)(y / PanelWidth);
        return -Math.Log(Above[panel + 1] + Integrate(y, (panel + 1) * PanelWidth));
    }

    /// <summary>The q with −ln(1 − P(|X| &lt; q)) = s, by Newton in √q.</summary>
    public static double Quantile(double s, double start)
    {
        var y = Math.Sqrt(start);
        for (var step = 0; step < 50; step++)
        {
            var slope = 2 * y * Density(y * y) * 2 * Math.Exp(s);
            var move = (NegativeLogSurvival(y * y) - s) / slope;
            y -= move;
            if (Math.Abs(move) <= 1e-15 * y)
            {
                break;
            }
        }

        return y * y;
    }

    public static double Density(double x)
    {
        const double Step = 0.2;
        var sum = 0.5 * Math.Exp(-x);
        for (var i = 1; ; i++)
        {
            var t = i * Step;
            var exponent = x * Math.Cosh(t);
            if (exponent > 745)
            {
                return Scale * Math.Pow(x, -0.25) * sum * Step;
            }

            sum += Math.Exp(-exponent) * Math.Cosh(0.25 * t);
        }
    }

    private static double LogOnePlus(double x) => x - x * x / 2 + x * x * x / 3 - x * x * x * x / 4 + x * x * x * x * x / 5;

    private static double[] Cumulate(bool upward)
    {
        var total = new double[Panels + 1];
        for (var i = 0; i < Panels; i++)
        {
            var panel = upward ? i : Panels - 1 - i;
            var part = Integrate(panel * PanelWidth, (panel + 1) * PanelWidth);
            if (upward)
            {
                total[panel + 1] = total[panel] + part;
            }
            else
            {
                total[panel] = total[panel + 1] + part;
            }
        }

        return total;
    }

    /// <summary>Both signs of X: ∫ 2·2y·f(y²) dy.</summary>
    private static double Integrate(double from, double to)
    {
        var centre = 0.5 * (from + to);
        var half = 0.5 * (to - from);
        var sum = 0.0;
        for (var i = 0; i < Nodes.Length; i++)
        {
            sum += Weights[i] * (Integrand(centre - half * Nodes[i]) + Integrand(centre + half * Nodes[i]));
        }

        return sum * half;

        static double Integrand(double y) => 4 * y * Density(y * y);
    }
}
