using Torch.Sim.Scenarios.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Torch.Sim.Scenarios.Files;

/// <summary>
/// The events of a YAML text without what the files of this program never need: keys that stand twice (only the first is kept), anchors, aliases,
/// tags, a second document, deep nesting. Each of these is a problem at its place.
/// </summary>
internal sealed class YamlEvents : IParser
{
    private const int MostLevels = 16;

    private readonly string _path;
    private readonly List<ScenarioProblem> _problems;
    private readonly Parser _parser;
    private readonly List<ParsingEvent> _kept = [];
    private int _at = -1;

    private YamlEvents(string path, string text, List<ScenarioProblem> problems)
    {
        _path = path;
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <inheritdoc/>
    public ParsingEvent? Current => _at >= 0 && _at < _kept.Count ? _kept[_at] : null;

    /// <summary>Reads the text; null when its shape is such that nothing in it can be trusted.</summary>
    /// <exception cref="YamlException">Not YAML.</exception>
    internal static YamlEvents? Read(string path, string text, List<ScenarioProblem> problems)
    {
        var events = new YamlEvents(path, text, problems);
        return events.ReadAll() ? events : null;
    }

    /// <inheritdoc/>
    public bool MoveNext() => ++_at < _kept.Count;

    private bool ReadAll()
    {
        var documents = 0;
        while (Step())
        {
            var now = _parser.Current!;
            if (now is DocumentStart && ++documents == 2)
            {
                Report(now, "a second document", "one document in a file");
                return false;
            }

            if (now is NodeEvent or AnchorAlias)
            {
                if (!Node(keep: true, level: 1))
                {
                    return false;
                }
            }
            else
            {
                _kept.Add(now);
            }
        }

        return true;
    }

    /// <summary>The next event. The scanner of the library fails on a few texts with an exception of its own kind: to a user these are no YAML either.</summary>
    private bool Step()
    {
        var last = _parser.Current?.End ?? Mark.Empty;
        try
        {
            return _parser.MoveNext();
        }
        catch (InvalidOperationException error)
        {
            throw new YamlException(last, last, "what follows cannot be read", error);
        }
    }

    /// <summary>The node that starts at the current event, to its last event.</summary>
    private bool Node(bool keep, int level)
    {
        if (_parser.Current is not NodeEvent { Anchor.IsEmpty: true } start)
        {
            Report(_parser.Current!, "an anchor or alias (& or *)", "the value itself; a text that begins so stands in quotes");
            return false;
        }

        if (!start.Tag.IsEmpty)
        {
            Report(start, $"a tag ({start.Tag.Value})", "the value without a tag; a text that begins with ! stands in quotes");
            return false;
        }

        if (level > MostLevels)
        {
            Report(start, $"nesting of more than {MostLevels} levels", "a flat file");
            return false;
        }

        Keep(keep);
        return start switch
        {
            MappingStart => Mapping(keep, level),
            SequenceStart => Sequence(keep, level),
            _ => true,
        };
    }

    private bool Mapping(bool keep, int level)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (Step() && _parser.Current is not MappingEnd)
        {
            if (_parser.Current is not Scalar key)
            {
                Report(_parser.Current!, "a list or mapping as key", "a word as key");
                return false;
            }

            var isNew = keys.Add(key.Value);
            if (!isNew)
            {
                Report(key, $"key '{key.Value}' stands twice", "each key once");
            }

            if (!Node(keep && isNew, level + 1) || !Step() || !Node(keep && isNew, level + 1))
            {
                return false;
            }
        }

        Keep(keep);
        return true;
    }

    private bool Sequence(bool keep, int level)
    {
        while (Step() && _parser.Current is not SequenceEnd)
        {
            if (!Node(keep, level + 1))
            {
                return false;
            }
        }

        Keep(keep);
        return true;
    }

    private void Keep(bool keep)
    {
        if (keep)
        {
            _kept.Add(_parser.Current!);
        }
    }

    private void Report(ParsingEvent at, Phrase found, Phrase expected) =>
        _problems.Add(new ScenarioProblem(_path, (int)at.Start.Line, (int)at.Start.Column, found, expected));
}
