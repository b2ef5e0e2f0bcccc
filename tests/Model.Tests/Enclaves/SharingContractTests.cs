using Torch.Sim.Model.Enclaves;

namespace Torch.Sim.Model.Tests.Enclaves;

public sealed class SharingContractTests
{
    private static readonly SharingStep s_first = new(1, 1, 0, 0);
    private static readonly SharingStep s_second = new(11, 0.2, 0.4, 0.4);
    private static readonly SharingStep s_third = new(21, 0.2, 0.3, 0.5);
    private static readonly SharingContract s_contract = new([s_first, s_second, s_third]);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 11)]
    [InlineData(20, 11)]
    [InlineData(21, 21)]
    [InlineData(90, 21)]
    public void A_step_holds_from_its_first_year_until_the_next(int year, int from) => Assert.Equal(from, s_contract.InYear(year).FromYear);

    [Fact]
    public void Before_the_first_year_the_first_step_holds() => Assert.Equal(s_first, s_contract.InYear(-3));

    [Fact]
    public void Every_contract_of_the_data_folder_shares_all_of_the_tax() => Assert.All(
        Samples.Files.Enclaves.SelectMany(contract => contract.Park.Contract.Steps),
        step => Assert.Equal(1, step.Park + step.Sponsor + step.Host, 1e-12));
}
