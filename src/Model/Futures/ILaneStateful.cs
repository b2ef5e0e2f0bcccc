namespace Torch.Sim.Model.Futures;

/// <summary>Holds state between quarters. What one lane holds can be taken down and put into any lane of any batch, so that futures that share
/// their history are run once.</summary>
public interface ILaneStateful
{
    /// <summary>Names the holder, such as "cluster wuhan-donghu/other".</summary>
    string StateName { get; }

    /// <summary>Takes down the state of a lane at the end of a quarter, before the offers of that quarter are cleared.</summary>
    /// <param name="to">Receives the values.</param>
    void Save(LaneStateWriter to);

    /// <summary>Takes over the state of a lane.</summary>
    /// <param name="from">The values.</param>
    /// <exception cref="LaneStateException">They are not what this holder saves.</exception>
    void Load(LaneStateReader from);
}
