using Torch.Sim.Model.Policy;

namespace Torch.Sim.Model.Tests.Policy;

public sealed class PolicyScheduleTests
{
    [Fact]
    public void Without_levers_every_channel_has_its_base_in_every_quarter()
    {
        var schedule = new PolicySchedule(3, 16);
        foreach (var channel in Enum.GetValues<Channel>())
        {
            for (var quarter = 0; quarter <= 3; quarter++)
            {
                Assert.All(schedule.Row(channel, quarter).ToArray(), value => Assert.Equal(channel.Base(), value));
            }
        }
    }

    [Fact]
    public void A_row_belongs_to_one_channel_and_one_quarter()
    {
        var schedule = new PolicySchedule(3, 8);
        schedule.Row(Channel.TargetingExponent, 2)[5] = 3;
        Assert.Equal(3, schedule.Row(Channel.TargetingExponent, 2)[5]);
        Assert.Equal(1, schedule.Row(Channel.TargetingExponent, 2)[4]);
        Assert.Equal(1, schedule.Row(Channel.TargetingExponent, 3)[5]);
    }

    [Fact]
    public void Every_channel_has_a_code_and_codes_differ()
    {
        var codes = Enum.GetValues<Channel>().Select(channel => channel.Code()).ToArray();
        Assert.Equal(Channels.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Matches("^[a-z_]+$", code));
    }
}
