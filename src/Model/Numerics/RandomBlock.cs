using System.Runtime.Intrinsics;

namespace Torch.Sim.Model.Numerics;

/// <summary>Four independent random words of one future, from one <see cref="KeyedRandom"/> block.</summary>
/// <param name="Word0">32 random bits.</param>
/// <param name="Word1">32 random bits.</param>
/// <param name="Word2">32 random bits.</param>
/// <param name="Word3">32 random bits.</param>
public readonly record struct RandomBlock(uint Word0, uint Word1, uint Word2, uint Word3);

/// <summary>Four independent random words of each of eight futures; every 64-bit slot holds a 32-bit word, its upper half is zero.</summary>
/// <param name="Word0">32 random bits a lane.</param>
/// <param name="Word1">32 random bits a lane.</param>
/// <param name="Word2">32 random bits a lane.</param>
/// <param name="Word3">32 random bits a lane.</param>
public readonly record struct LaneRandomBlock(Vector512<ulong> Word0, Vector512<ulong> Word1, Vector512<ulong> Word2, Vector512<ulong> Word3);
