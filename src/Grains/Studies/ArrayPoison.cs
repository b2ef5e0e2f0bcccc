using Torch.Sim.Model.Exchanges;

namespace Torch.Sim.Grains.Studies;

/// <summary>Fills arrays that have served with NaN; see <see cref="BatchOptions.PoisonSentArrays"/>.</summary>
internal static class ArrayPoison
{
    internal static void Spoil(QuarterOffers offers, QuarterReceipts receipts)
    {
        foreach (var place in offers.Places)
        {
            Spoil(place.Rows);
            Spoil(place.Observations);
            Spoil(place.Clusters);
            Spoil(place.Demography);
        }

        Spoil(receipts.Orders);
        Spoil(receipts.Talent);
        Spoil(receipts.Capital);
        Spoil(receipts.Technology);
        Spoil(receipts.Settlement);
    }

    private static void Spoil(double[] values) => values.AsSpan().Fill(double.NaN);
}
