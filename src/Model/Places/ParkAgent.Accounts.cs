using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <content>Second half of the quarter: agglomeration, wages, taxes and budget, offers.</content>
public sealed partial class ParkAgent
{
    /// <remarks>
    /// Eq. E2-1: ln Ω* = γ ln(E/E0) + γ_LQ ln max(LQ/LQ0, 0.2) − κ max(0, ln(E/Ecap))²; LQ is the cluster's share of the park's output.
    /// Eq. E2-2: ln Ω(t+1) = ln Ω + ω_a (ln Ω* − ln Ω). Combes and Gobillon 2015.
    /// </remarks>
    private void UpdateAgglomeration(IReadOnlyList<LaneTable> reports, LaneTable sums, int quarter, int lane)
    {
        var p = _batch.Parameters;
        var staff = Positive(sums[ClusterReport.Skilled, lane] + sums[ClusterReport.Other, lane]);
        var density = p[Parameter.AgglomerationDensity, lane] * LaneMath.Log(staff / Vector512.Create(_initial.Staff));
        var capacity = Vector512.Create(_initial.StaffCapacity) * Positive(_policy.Scale(Channel.LandCapacity, lane));
        var crowding = Vector512.Max(Vec.Zero, LaneMath.Log(staff / capacity));
        var zone = density - (p[Parameter.Congestion, lane] * crowding * crowding);
        var output = Positive(sums[ClusterReport.ValueAdded, lane]);
        for (var i = 0; i < reports.Count; i++)
        {
            var share = Vector512.Max(reports[i][ClusterReport.ValueAdded, lane] / output, Vector512.Create(0.002));
            if (quarter == 0)
            {
                _localisationAtStart[i, lane] = share;
                continue;
            }

            var localisation = LaneMath.Log(
                Vector512.Max(share / _localisationAtStart[i, lane], Vector512.Create(0.2)));
            var target = zone + (p[Parameter.AgglomerationLocalisation, lane] * _policy.Scale(Channel.Localisation, lane) * localisation);
            var current = _lnAgglomeration[i, lane];
            _lnAgglomeration[i, lane] = Vector512.FusedMultiplyAdd(p[Parameter.AgglomerationSpeed, lane], target - current, current);
        }
    }

    private void CompleteBlock(LaneTable sums, int quarter, int lane)
    {
        var offers = _offers[quarter & 1];
        var tax = quarter == 0 ? default : Taxes(sums, quarter, lane);
        OfferGoodsAndKnowledge(sums, offers, quarter, lane);
        OfferMoney(sums, offers, tax, quarter, lane);
        if (quarter > 0)
        {
            Observe(sums, tax, quarter, lane);
            UpdateWages(sums, quarter, lane);
        }

        OfferTalent(sums, offers, lane);
        var revenue = tax.Local + tax.HalfRent - tax.Sponsor - tax.Host;
        _policy.End(
            offers,
            new PolicyBasis(
                sums[ClusterReport.ValueAdded, lane], sums[ClusterReport.Firms, lane], sums[ClusterReport.Skilled, lane],
                sums[ClusterReport.Rd, lane], revenue),
            quarter, lane);
    }

    /// <remarks>
    /// Eq. E13-2: tax = τ_v va + profit tax of the firms (E13-1) + τ_w wages; local = θ_v VAT + θ_c profit tax + θ_o income tax; the park also
    /// has half of the rents. Eq. E12-1: sponsor gets c_s a_s · local of an enclave, host a_h · local and what the sponsor was not paid.
    /// </remarks>
    private ParkTaxes Taxes(LaneTable sums, int quarter, int lane)
    {
        var p = _batch.Parameters;
        var opening = _sums[(quarter - 1) & 1];
        var wages = (_state[ParkState.WageSkilled, lane] * opening[ClusterReport.Skilled, lane])
            + (_state[ParkState.WageOther, lane] * opening[ClusterReport.Other, lane]);
        var valueAdded = p[Parameter.VatRate, lane] * sums[ClusterReport.ValueAdded, lane];
        var profit = sums[ClusterReport.ProfitTax, lane];
        var income = p[Parameter.IncomeTaxRate, lane] * wages;
        var local = (p[Parameter.LocalVatShare, lane] * valueAdded) + (p[Parameter.LocalProfitTaxShare, lane] * profit)
            + (p[Parameter.LocalIncomeTaxShare, lane] * income);
        var rent = p[Parameter.RentShare, lane] * sums[ClusterReport.ValueAdded, lane];
        var sponsor = Vec.Zero;
        var host = Vec.Zero;
        if (Enclave is { } enclave)
        {
            var step = enclave.Contract.InYear(Quarter.FromIndex(quarter).Year - enclave.StartYear + 1);
            var promised = Vector512.Create(step.Sponsor) * local;
            sponsor = p[Parameter.EnclaveCompliance, lane] * promised;
            host = (Vector512.Create(step.Host) * local) + (promised - sponsor);
        }

        return new ParkTaxes(wages, valueAdded + profit + income, income, local, rent * Vector512.Create(0.5), sponsor, host);
    }

    /// <remarks>Eq. E14-1: ln e(t+1) = ln e − decline − c max(0, Δ ln A), e energy per value added, ln A the mean of the park's firms.</remarks>
    private void OfferGoodsAndKnowledge(LaneTable sums, LaneTable offers, int quarter, int lane)
    {
        for (var field = 0; field < Fields.Count; field++)
        {
            offers[Offer.Attraction + field, lane] = Vec.Zero;
        }

        for (var i = 0; i < _clusters.Count; i++)
        {
            offers[Offer.Attraction + (int)_world.Clusters[_clusters[i]].Field, lane] = _attractionOfCluster[i, lane];
        }

        var valueAdded = sums[ClusterReport.ValueAdded, lane];
        offers[Offer.ValueAdded, lane] = valueAdded;
        offers[Offer.Knowledge, lane] = sums[ClusterReport.Knowledge, lane];
        offers[Offer.TechnologyPaid, lane] = sums[ClusterReport.TechnologyBought, lane];
        var lnProductivity = sums[ClusterReport.LnProductivityByOutput, lane] / Positive(valueAdded);
        offers[Offer.LnProductivity, lane] = lnProductivity;
        var atStart = Vector512.Create(_world.Initial.ReturnToCapital[_park]);
        var rate = quarter == 0 ? atStart : sums[ClusterReport.Profit, lane] / Positive(sums[ClusterReport.Capital, lane]);
        offers[Offer.ReturnToCapital, lane] = rate;
        var relative = Vector512.Min(Vector512.Max(rate / atStart, Vector512.Create(0.2)), Vector512.Create(5.0));
        var power = _batch.Parameters[Parameter.VentureReturnPower, lane];
        offers[Offer.VentureAppeal, lane] = sums[ClusterReport.YoungAttraction, lane] * LaneMath.Exp(power * LaneMath.Log(relative));
        if (quarter > 0)
        {
            var p = _batch.Parameters;
            var gain = Vector512.Max(Vec.Zero, lnProductivity - _state[ParkState.LnProductivity, lane]);
            var decline = Vector512.FusedMultiplyAdd(p[Parameter.EnergyProductivity, lane], gain, p[Parameter.EnergyDecline, lane] + _policy.Shift(Channel.EnergyDecline, lane));
            _state[ParkState.EnergyIntensity, lane] *= LaneMath.Exp(-decline);
        }

        _state[ParkState.LnProductivity, lane] = lnProductivity;
    }

    private void OfferMoney(LaneTable sums, LaneTable offers, in ParkTaxes tax, int quarter, int lane)
    {
        offers[Offer.Deposits, lane] = sums[ClusterReport.Cash, lane];
        offers[Offer.Debt, lane] = sums[ClusterReport.Debt, lane];
        offers[Offer.Income, lane] = Vec.Zero;
        offers[Offer.Consumption, lane] = Vec.Zero;
        offers[Offer.LocalRevenue, lane] = Vec.Zero;
        offers[Offer.FromBank, lane] = Vec.Zero;
        for (var row = Offer.ToHouseholds; row <= Offer.ToHost; row++)
        {
            offers[row, lane] = Vec.Zero;
        }

        if (quarter == 0)
        {
            return;
        }

        var p = _batch.Parameters;
        var opening = _sums[(quarter - 1) & 1];
        var half = Vector512.Create(0.5);
        var resale = Vector512.Create(Demography.ResaleShare) * sums[ClusterReport.ExitCapital, lane];
        var overhead = p[Parameter.OverheadPersons, lane] * _state[ParkState.WageSkilled, lane] * opening[ClusterReport.Firms, lane];
        var toOwners = half * sums[ClusterReport.Dividends, lane];
        var estate = sums[ClusterReport.ExitCash, lane] + resale - sums[ClusterReport.EstateToBank, lane];
        var government = tax.Local + tax.HalfRent - tax.Sponsor - tax.Host;
        var rd = p[Parameter.RdPurchasedShare, lane] * sums[ClusterReport.Rd, lane];
        offers[Offer.ToHouseholds, lane] = tax.Wages - tax.IncomeTax + overhead + tax.HalfRent
            + (sums[ClusterReport.Dividends, lane] - toOwners) + estate;
        offers[Offer.ToOwners, lane] = toOwners;
        var bank = _policy.Spent(Payer.Bank, lane);
        // Levers that governments pay for displace their other purchases; what firms and the bank pay is bought on top.
        var bought = (InputCost(opening, lane) * sums[ClusterReport.ValueAdded, lane]) + bank;
        offers[Offer.ToGoods, lane] =
            sums[ClusterReport.Investment, lane] + rd + government + sums[ClusterReport.EntryCapital, lane] + bought;
        offers[Offer.FromBank, lane] = bank;
        offers[Offer.ToCentral, lane] = tax.Total - tax.Local;
        offers[Offer.ToBank, lane] = (p[Parameter.InterestRate, lane] + _policy.Shift(Channel.InterestRate, lane)) * opening[ClusterReport.Debt, lane];
        offers[Offer.WrittenOff, lane] = sums[ClusterReport.ExitDebt, lane] - sums[ClusterReport.EstateToBank, lane];
        offers[Offer.Claim, lane] = sums[ClusterReport.EntryCapital, lane] + sums[ClusterReport.EntryCash, lane] + resale;
        offers[Offer.ResoldCapital, lane] = resale;
        offers[Offer.ToSponsor, lane] = tax.Sponsor;
        offers[Offer.ToHost, lane] = tax.Host;
        CheckMoney(sums, opening, offers, quarter, lane);
    }

    /// <summary>Everything the park's firms and government paid or received this quarter must stand in its offers (eq. E15-1).</summary>
    private void CheckMoney(LaneTable sums, LaneTable opening, LaneTable offers, int quarter, int lane)
    {
        var money = Conservation.From(opening[ClusterReport.Cash, lane]);
        money.Add(sums[ClusterReport.ValueAdded, lane]);
        money.Add(_state[ParkState.TechnologyIncome, lane]);
        money.Add(_state[ParkState.PublicEquity, lane]);
        money.Add(_state[ParkState.PrivateEquity, lane]);
        money.Add(_state[ParkState.Grant, lane]);
        money.Add(sums[ClusterReport.LoansNew, lane]);
        money.Add(-sums[ClusterReport.LoansRepaid, lane]);
        money.Add(-sums[ClusterReport.EstateToBank, lane]);
        money.Add(-offers[Offer.ToHouseholds, lane]);
        money.Add(-offers[Offer.ToOwners, lane]);
        money.Add(-offers[Offer.ToGoods, lane]);
        money.Add(-offers[Offer.ToCentral, lane]);
        money.Add(-offers[Offer.ToBank, lane]);
        money.Add(-offers[Offer.TechnologyPaid, lane]);
        money.Add(-offers[Offer.ToSponsor, lane]);
        money.Add(-offers[Offer.ToHost, lane]);
        money.Add(offers[Offer.Claim, lane]);
        money.Add(offers[Offer.FromBank, lane]);
        money.Add(sums[ClusterReport.MovedInCash, lane]);
        money.Add(-sums[ClusterReport.MovedOutCash, lane]);
        money.Require(
            sums[ClusterReport.Cash, lane], "E13", Account.Money, new LedgerScope(_batch, _world.CodeOf(_park), quarter, lane));
    }

    /// <remarks>Eq. E6-3: ln w(t+1) = ln w + g̃ + φ_w clip((wanted − willing)/E, ±0.15), for each kind of staff; willing is who would come
    /// if every vacancy were open, so that wages fall where supply is ample. With arrivals instead wages only ever rise.</remarks>
    private void UpdateWages(LaneTable sums, int quarter, int lane)
    {
        var opening = _sums[(quarter - 1) & 1];
        _state[ParkState.OtherPerSkilledBefore, lane] = _batch.Parameters[Parameter.OtherElasticity, lane]
            * _state[ParkState.WageSkilled, lane]
            / (_batch.Parameters[Parameter.SkilledElasticity, lane] * _state[ParkState.WageOther, lane]);
        Adjust(ParkState.WageSkilled, ClusterReport.WantedSkilled, ParkState.WillingSkilled, ClusterReport.Skilled);
        Adjust(ParkState.WageOther, ClusterReport.WantedOther, ParkState.WillingOther, ClusterReport.Other);

        void Adjust(int wage, int wanted, int willing, int staff)
        {
            var limit = Vector512.Create(0.15);
            var shortage = (opening[wanted, lane] - _state[willing, lane]) / Positive(opening[staff, lane]);
            var pressure = Vector512.Min(Vector512.Max(shortage, -limit), limit);
            _state[wage, lane] *= LaneMath.Exp(
                Vector512.FusedMultiplyAdd(_batch.Parameters[Parameter.WageSlope, lane], pressure, _state[ParkState.Growth, lane]));
        }
    }
}

/// <summary>Wages and taxes of a park in one quarter, m yuan.</summary>
/// <param name="Wages">Wages before income tax.</param>
/// <param name="Total">All taxes.</param>
/// <param name="IncomeTax">Income tax on wages.</param>
/// <param name="Local">Local part of all taxes.</param>
/// <param name="HalfRent">The park's half of rents; the other half goes to owners in the city.</param>
/// <param name="Sponsor">Local tax paid to the sponsor of an enclave.</param>
/// <param name="Host">Local tax paid to the host of an enclave.</param>
internal readonly record struct ParkTaxes(Vec Wages, Vec Total, Vec IncomeTax, Vec Local, Vec HalfRent, Vec Sponsor, Vec Host);
