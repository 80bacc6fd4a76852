using FsCheck;
using FsCheck.Fluent;
using Language.Numbers;

namespace Language.Tests.Identification;

public sealed class SortedHashesTests
{
    [Fact]
    public void Every_hash_is_found_at_its_place_and_no_other_is() => Prop.ForAll(
        ArbMap.Default.ArbFor<uint[]>(), ArbMap.Default.ArbFor<uint>(), (some, other) =>
        {
            uint[] hashes = [.. (some ?? []).Append(0u).Append(uint.MaxValue).Distinct().Order()];
            var sorted = new SortedHashes(hashes);
            return hashes.Index().All(hash => sorted.Find(hash.Item) == hash.Index)
                && sorted.Find(other) == Math.Max(-1, Array.BinarySearch(hashes, other));
        }).QuickCheckThrowOnFailure();
}
