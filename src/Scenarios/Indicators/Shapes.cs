namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Checks of the lengths of spans that belong together.</summary>
internal static class Shapes
{
    public static void RequireEqual(int length, int expected, string name)
    {
        if (length != expected)
        {
            throw new ArgumentException($"{name} has {length} numbers; expected {expected}.", name);
        }
    }
}
