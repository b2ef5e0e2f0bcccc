using Torch.Sim.Scenarios.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Torch.Sim.Scenarios.Files;

/// <summary>Finds keys that stand twice in one mapping, at the place of the second.</summary>
internal static class DuplicateKeys
{
    /// <summary>All duplicates of a text that is otherwise YAML; parsing problems are thrown.</summary>
    /// <exception cref="YamlException">Not YAML.</exception>
    internal static IEnumerable<ScenarioProblem> In(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        var open = new Stack<Level>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case Scalar scalar when Level.IsKey(open):
                    if (!open.Peek().Keys.Add(scalar.Value))
                    {
                        yield return new ScenarioProblem(
                            path, (int)scalar.Start.Line, (int)scalar.Start.Column, $"key '{scalar.Value}' stands twice", "each key once");
                    }

                    Level.Next(open);
                    break;
                case MappingStart:
                    open.Push(new Level(IsMapping: true));
                    break;
                case SequenceStart:
                    open.Push(new Level(IsMapping: false));
                    break;
                case MappingEnd or SequenceEnd:
                    open.Pop();
                    Level.Next(open);
                    break;
                case Scalar or AnchorAlias:
                    Level.Next(open);
                    break;
                default:
                    break;
            }
        }
    }

    private sealed record Level(bool IsMapping)
    {
        internal HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        private bool KeyExpected { get; set; } = true;

        internal static bool IsKey(Stack<Level> open) => open.Count > 0 && open.Peek() is { IsMapping: true, KeyExpected: true };

        /// <summary>A node of the innermost mapping ended: key and value take turns.</summary>
        internal static void Next(Stack<Level> open)
        {
            if (open.Count > 0)
            {
                open.Peek().KeyExpected = !open.Peek().KeyExpected;
            }
        }
    }
}
