using System.Runtime.CompilerServices;
using System.Text;

namespace Torch.Sim.Scenarios.Validation;

/// <summary>
/// A piece of a message, kept as a form with numbered gaps and what fills them, so that it can be said in several languages. Written as an
/// interpolated string in English: $"{name} is {value}" has the form "{0} is {1}". The English text is what names the form. Of two interpolated strings
/// in a condition one must be cast to Phrase, or the compiler makes a plain string of both.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly StringBuilder _form = new();
    private readonly List<object> _parts = [];

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">Letters outside gaps.</param>
    /// <param name="formattedCount">Gaps.</param>
    public Phrase(int literalLength, int formattedCount)
    {
        _form.EnsureCapacity(literalLength + (3 * formattedCount));
        _parts.EnsureCapacity(formattedCount);
    }

    /// <summary>The form, such as "{0} is {1}".</summary>
    public string Form => _form.ToString();

    /// <summary>What fills the gaps: numbers, texts, lists of texts, phrases.</summary>
    public IReadOnlyList<object> Parts => _parts;

    /// <summary>A phrase without gaps.</summary>
    public static implicit operator Phrase(string text)
    {
        var phrase = new Phrase(text.Length, 0);
        phrase.AppendLiteral(text);
        return phrase;
    }

    /// <summary>Adds fixed words.</summary>
    public void AppendLiteral(string text) => _form.Append(text);

    /// <summary>Adds a gap.</summary>
    public void AppendFormatted<T>(T value) => Add(value is IEnumerable<string> list ? list.ToArray() : value is null ? "" : value);

    /// <summary>Adds a gap whose value has a fixed form, such as X2.</summary>
    public void AppendFormatted<T>(T value, string format)
        where T : IFormattable => Add(value.ToString(format, System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public bool Equals(Phrase? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>In English.</summary>
    public override string ToString() => Phraser.English.Say(this);

    private void Add(object value)
    {
        _form.Append('{').Append((char)('0' + _parts.Count)).Append('}');
        _parts.Add(value);
    }
}
