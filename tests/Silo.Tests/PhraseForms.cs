using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Tests;

/// <summary>
/// Every form of a phrase in an assembly, from its compiled code: the compiler writes an interpolated phrase as a constructor that states its length and
/// gaps, then one call for each piece, and a plain one as a text that is converted.
/// </summary>
internal sealed class PhraseForms
{
    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly Stack<Form> _open = new();
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private string? _text;
    private int _number;
    private int _numberBefore;

    /// <summary>The forms.</summary>
    internal IReadOnlyCollection<string> Found => _found;

    /// <summary>Methods that make a phrase of a text that is not written there.</summary>
    internal IReadOnlyCollection<string> OfTexts => _texts;

    /// <summary>Reads the code of an assembly.</summary>
    internal static PhraseForms In(Assembly assembly)
    {
        var forms = new PhraseForms();
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in assembly.GetTypes().Where(type => type != typeof(Phrase)))
        {
            foreach (var method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
            {
                forms.Read(method);
            }
        }

        return forms;
    }

    private void Read(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var op = s_codes[code[at] == 0xFE ? (short)(0xFE00 | code[++at]) : code[at]];
            at++;
            Take(op, code, at, method);
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }

        Assert.True(_open.Count == 0, $"{method.DeclaringType}.{method.Name}: a phrase without an end");
    }

    private void Take(OpCode op, byte[] code, int at, MethodBase method)
    {
        if (Number(op, code, at) is { } number)
        {
            (_numberBefore, _number) = (_number, number);
        }
        else if (op.OperandType == OperandType.InlineMethod && Called(method, BitConverter.ToInt32(code, at)) is { } called)
        {
            Call(called, method);
        }

        _text = op == OpCodes.Ldstr ? method.Module.ResolveString(BitConverter.ToInt32(code, at)) : null;
    }

    private void Call(MethodBase called, MethodBase method)
    {
        switch (called.Name)
        {
            case ".ctor":
                _open.Push(new Form(_numberBefore, _number));
                break;
            case nameof(Phrase.AppendLiteral):
                _open.Peek().Text.Append(_text);
                _open.Peek().Letters += _text!.Length;
                break;
            case nameof(Phrase.AppendFormatted):
                _open.Peek().Text.Append('{').Append(_open.Peek().Gaps++).Append('}');
                break;
            case "op_Implicit" when _text is null:
                _texts.Add($"{method.DeclaringType!.Name}.{method.Name}");
                break;
            case "op_Implicit":
                _found.Add(_text!);
                break;
        }

        if (_open.TryPeek(out var form) && form.IsWhole)
        {
            _found.Add(_open.Pop().Text.ToString());
        }
    }

    private static MethodBase? Called(MethodBase method, int token)
    {
        var called = method.Module.ResolveMethod(
            token, method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
        return called?.DeclaringType == typeof(Phrase) ? called : null;
    }

    private static int? Number(OpCode op, byte[] code, int at) =>
        op == OpCodes.Ldc_I4 ? BitConverter.ToInt32(code, at)
        : op == OpCodes.Ldc_I4_S ? (sbyte)code[at]
        : op.Value >= OpCodes.Ldc_I4_0.Value && op.Value <= OpCodes.Ldc_I4_8.Value ? op.Value - OpCodes.Ldc_I4_0.Value
        : null;

    private sealed class Form(int length, int gaps)
    {
        internal StringBuilder Text { get; } = new();

        internal int Letters { get; set; }

        internal int Gaps { get; set; }

        internal bool IsWhole => Letters == length && Gaps == gaps;
    }
}
