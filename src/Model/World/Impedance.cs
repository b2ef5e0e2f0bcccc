namespace Torch.Sim.Model.World;

/// <summary>Distances between places, turned once into the kernels of the exchanges.</summary>
/// <param name="DistanceKm">Great-circle distance, places × places, km; 15 km between places of one city.</param>
/// <param name="Talent">Eq. E8-1: (1 + d/50)^(−ζ) · e^(−h·[other province]); places × places, zero on the diagonal.</param>
/// <param name="Knowledge">Eq. E4-5: 2^(−d/D½) · technological proximity; places × places, zero on the diagonal.</param>
/// <param name="Technology">Eq. E10-1: 2^(−d/D_T) · technological proximity; places × places, one on the diagonal.</param>
/// <param name="Venture">Eq. E9-2: (1 + d/50)^(−ζ_v) · (1 + home bias in the own city); parks × cities.</param>
/// <param name="Relocation">Eq. E9-3: (1 + d/100)^(−0.5); parks × parks, zero on the diagonal.</param>
/// <param name="Ring">For every city the other cities within 150 km.</param>
/// <param name="OwnCity">τ_1: weight of the own city in purchases (E11); 1 is a city farther than 150 km.</param>
/// <param name="RingCity">τ_2: weight of a city within 150 km.</param>
public sealed record Impedance(
    double[] DistanceKm, double[] Talent, double[] Knowledge, double[] Technology, double[] Venture, double[] Relocation,
    int[][] Ring, double OwnCity, double RingCity);
