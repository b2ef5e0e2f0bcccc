using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <summary>Money and goods of a city's hinterland in one quarter, eight lanes, m yuan.</summary>
internal struct CityQuarter
{
    internal Vec ValueAdded, Wages, ValueAddedTax, ProfitTax, IncomeTax, LocalTax, Investment, Rd, RdPurchased, TechnologyPaid, PaidOut;

    internal readonly Vec Tax => ValueAddedTax + ProfitTax + IncomeTax;
}
