using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>One quarter of all firms of a cluster in one block of eight lanes: the hot loop of the model (E1, E3–E7).</summary>
/// <remarks>Vectorised across lanes only; sums run in slot order; a slot that is free in all eight lanes costs one load.</remarks>
internal static class FirmPass
{
    /// <summary>Runs the pass; adds the firms that end or leave to <paramref name="ended"/>.</summary>
    /// <param name="firms">Records of the cluster, see <see cref="FirmColumns"/>.</param>
    /// <param name="slots">Slots of the cluster.</param>
    /// <param name="block">Index of the block of lanes.</param>
    /// <param name="terms">What all firms share.</param>
    /// <param name="draws">Key of the draws.</param>
    /// <param name="sums">Receives the sums.</param>
    /// <param name="ended">Receives the records that exit or move, before their slots are freed.</param>
    internal static void Run(
        double[] firms, int slots, int block, in FirmTerms terms, in FirmDraws draws, ref FirmSums sums, EndedFirms ended)
    {
        for (var slot = 0; slot < slots; slot++)
        {
            var offset = FirmColumns.Offset(block, slot, slots);
            var alive = Vector512.GreaterThan(FirmColumns.Load(firms, offset, FirmColumns.Firms), Vec.Zero);
            if (alive.Equals(Vec.Zero))
            {
                continue;
            }

            var state = FirmState.Load(firms, offset);
            var words = draws.Quarter(slot);
            var leaving = Advance(ref state, terms, draws, words, slot, ref sums, out var hazard);
            var uniform = KeyedRandom.Uniform(words.Word2);
            var exits = alive & Vector512.LessThan(uniform, hazard);
            var moves = Vector512.AndNot(alive & Vector512.LessThan(uniform, hazard + terms.Relocation), exits);
            var gone = exits | moves;
            if (!gone.Equals(Vec.Zero))
            {
                ended.Add(state, exits, moves, slot, leaving);
            }

            var survives = Vector512.AndNot(alive, gone);
            var age = terms.Quarter + Vec.One - state.Born;
            sums.AddStocks(
                state.Firms & survives, state, Production.YoungAttraction(state.Attraction, age), VacanciesOf(state, terms));
            state.StoreOrFree(firms, offset, survives);
        }
    }

    /// <summary>Vacancies that a record advertises at the end of the quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vacant VacanciesOf(in FirmState state, in FirmTerms t) => new(
        Staff.Vacancies(t.Hire, state.SkilledTarget, state.Skilled, t.ExpectedSkilled),
        Staff.Vacancies(t.Hire, state.SkilledTarget * t.OtherPerSkilled, state.Other, t.ExpectedOther));

    /// <summary>One quarter of one record; returns its value added, per firm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vec Advance(
        ref FirmState f, in FirmTerms t, in FirmDraws draws, in LaneRandomBlock words, int slot, ref FirmSums sums, out Vec hazard)
    {
        var age = t.Quarter - f.Born;
        FirmAccounts accounts;
        Unsafe.SkipInit(out accounts);
        accounts.Earn(t, f.Attraction, Production.YoungAttraction(f.Attraction, age), f.Knowledge, f.Capital, f.Skilled, f.Other, f.Cash, f.Debt);

        var vacantSkilled = Staff.Vacancies(t.Hire, f.SkilledTarget, f.Skilled, t.ExpectedBeforeSkilled);
        var vacantOther = Staff.Vacancies(t.Hire, f.SkilledTarget * t.OtherPerSkilledBefore, f.Other, t.ExpectedBeforeOther);
        f.SkilledTarget = t.SkilledTarget * accounts.ValueAdded;
        var skilled = Change(ref f.Skilled, t.KeepSkilled, t.FillSkilled * vacantSkilled, t.Dismiss, f.SkilledTarget);
        var other = Change(ref f.Other, t.KeepOther, t.FillOther * vacantOther, t.Dismiss, f.SkilledTarget * t.OtherPerSkilled);
        var lnSkilled = LaneMath.Log(f.Skilled);

        accounts.Borrow(t, lnSkilled, f.Capital, age, FirmDraws.Uniform16(words.Word3));
        accounts.Spend(t, f.Capital);
        sums.AddFlows(f.Firms, accounts, f.LnProductivity, skilled, other);
        f.Capital = accounts.Capital;
        f.Cash = accounts.Cash;
        f.Debt = accounts.Debt;

        var absorptive = Knowledge.AbsorptiveCapacity(t, f.Knowledge);
        var stock = Knowledge.NextStock(t, f.Knowledge, accounts.Rd, accounts.TechnologyBought, absorptive);
        var growth = LaneMath.Log(stock / f.Knowledge);
        f.Knowledge = stock;
        f.LnProductivity = Knowledge.NextLnProductivity(
            t, f.LnProductivity, growth, absorptive, lnSkilled, VarianceGamma.Draw(words.Word0));
        var breakthrough = Vector512.LessThan(FirmDraws.Uniform16(words.Word3 >>> 16), t.BreakthroughRate);
        if (!breakthrough.Equals(Vec.Zero))
        {
            f.LnProductivity += Knowledge.BreakthroughGain(t, draws.Breakthrough(slot)) & breakthrough;
        }

        f.DemandState = Production.NextDemandState(t, f.DemandState, VarianceGamma.Draw(words.Word1));
        f.Attraction = Production.Attraction(
            t, f.LnProductivity, f.DemandState, LaneMath.Log(f.Capital), lnSkilled, LaneMath.Log(f.Other));
        hazard = Demography.ExitHazard(t, age, lnSkilled, f.Capital, f.Cash, f.Debt);
        return accounts.ValueAdded;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static StaffChange Change(ref Vec staff, Vec keep, Vec hired, Vec dismiss, Vec target)
    {
        staff = Vector512.FusedMultiplyAdd(staff, keep, hired);
        var dismissed = Staff.Dismissals(dismiss, target, staff);
        staff -= dismissed;
        return new StaffChange(hired, dismissed);
    }
}
