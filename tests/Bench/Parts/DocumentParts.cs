using Bench.Harness;
using BenchmarkDotNet.Attributes;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.People;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;
using NodaTime;
using Testing.Desk;

namespace Bench.Parts;

/// <summary>What is done to a case between the domain and Redis.</summary>
public class DocumentParts
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 18, 9, 0);
    private readonly Slot slot = Slot.Of(BenchDesk.TeamId);
    private DocumentCodec codec = null!;
    private Sealer sealer = null!;
    private Case subject = null!;
    private byte[] written = [];
    private byte[] closed = [];

    [Params(20, 400)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        codec = Shipped.Codec;
        sealer = new Sealer(new KeyRing(new byte[32]));
        var who = new PersonId("alice");
        const string words = "Looked at the diffs of that day; all of them by the same account, two with the number.";
        subject = Seed.Plain(1, who, Now) with
        {
            Entries = [.. Enumerable.Range(0, Entries).Select(i => new CaseEntry(Now, who, EntryKind.Note, $"{words} Part {i}."))],
        };
        written = Write();
        closed = Close();
    }

    [Benchmark(Description = "a case is written")]
    public byte[] Write() => codec.Write(subject);

    [Benchmark(Description = "a case is read")]
    public object Read() => codec.Read(subject.Doc, written, 1, 1);

    [Benchmark(Description = "a case is sealed")]
    public byte[] Close() => sealer.Close(slot, subject.Doc, SealedKind.Body, 1, 1, written);

    [Benchmark(Description = "a case is opened")]
    public byte[] Open() => sealer.Open(slot, subject.Doc, SealedKind.Body, closed, out _);
}
