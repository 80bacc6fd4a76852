using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.Cases;

/// <summary>Heads of cases in a compact form: a team's are read by the hundred thousand.</summary>
/// <remarks>
/// New fields go to the end and are read only where there is something left; then the format stays. Facts that stood in the head before
/// there were parts keep their flags and places; all others stand at the end by name.
/// </remarks>
/// <param name="parts">Name the facts.</param>
public sealed class CaseHeadCodec(CaseParts parts) : IHeadCodec
{
    private readonly Lazy<CaseFact[]> placed = new(() => [.. parts.Facts.Where(f => f.Place > 0).OrderBy(f => f.Place)]);

    private readonly Singles<CaseKind> kinds = new();
    private readonly Singles<PersonId> people = new();

    /// <inheritdoc/>
    public byte Format => 1;

    [Flags]
    private enum Has
    {
        Acknowledged = 1,
        Closed = 2,
        WaitsUntil = 4,
        FirstUpdate = 8,
        Restricted = 128,
        HandedInBy = 256,
        Room = 512,
        MoreFacts = 1024,
        LetIn = 2048,
        OldPartyKeys = 4096,
        PartyKeys = 8192,
    }

    /// <inheritdoc/>
    public object Of(Document full) =>
        ((Case)full).Head is var head && head.Version == full.Version ? head : head with { Version = full.Version };

    /// <inheritdoc/>
    public byte[] Write(object head)
    {
        var to = new ByteWriter();
        Write((CaseHead)head, to);
        return to.Written.ToArray();
    }

    /// <inheritdoc/>
    public object Read(ReadOnlySpan<byte> content, byte format, long version, StringPool words)
    {
        if (format > Format)
            throw new FormatException($"format {format} is newer than this program, which knows {Format}");
        return Read(new ByteReader(content, words), version);
    }

    private void Write(CaseHead head, ByteWriter to)
    {
        var (more, places) = Split(head.Facts);
        var has = Flag(head.Acknowledged is not null, Has.Acknowledged) | Flag(head.Closed is not null, Has.Closed)
            | Flag(head.WaitsUntil is not null, Has.WaitsUntil) | Flag(head.FirstUpdate is not null, Has.FirstUpdate)
            | Flag(head.Restricted, Has.Restricted) | Flag(more.Length > 0, Has.MoreFacts)
            | Flag(head.HandedInBy.Value is not null, Has.HandedInBy) | Flag(head.Room is not null, Has.Room)
            | Flag(head.LetIn.Length > 0, Has.LetIn) | Flag(head.PartyKeys.Length > 0, Has.PartyKeys);
        to.Number((long)has | places);
        to.Text(head.Team.Value);
        to.Number(head.Value);
        to.Number((long)head.State);
        to.Ticks(head.Received);
        to.Ticks(head.Touched);
        foreach (var at in (ReadOnlySpan<Instant?>)[head.Acknowledged, head.Closed, head.WaitsUntil, head.FirstUpdate])
            if (at is { } instant)
                to.Ticks(instant);
        foreach (var fact in placed.Value)
            if (head.InstantOf(fact) is { } instant)
                to.Ticks(instant);
        if (head.HandedInBy.Value is { } by)
            to.Text(by);
        to.Many(head.Kinds, static (w, kind) => w.Number((long)kind));
        to.Many(head.Investigators, static (w, person) => w.Text(person.Value));
        to.Many(head.Recusals, static (w, recusal) =>
        {
            w.Text(recusal.Person.Value);
            w.Ticks(recusal.At);
            w.Number((recusal.Automatic ? 1 : 0) | (recusal.Lifted ? 2 : 0));
        });
        if (head.Room is { } room)
            to.Text(room);
        if (more.Length > 0)
            to.Many(more, static (w, fact) =>
            {
                w.Text(fact.Name);
                w.Number(fact.At is null ? 0 : 1);
                if (fact.At is { } at)
                    w.Ticks(at);
            });
        if (head.LetIn.Length > 0)
            to.Many(head.LetIn, static (w, letIn) =>
            {
                w.Text(letIn.Person.Value);
                w.Ticks(letIn.At);
                w.Text(letIn.By.Value);
            });
        if (head.PartyKeys.Length > 0)
            to.Many(head.PartyKeys, static (w, key) => w.Number(key));
    }

    private CaseHead Read(ByteReader from, long version)
    {
        var flags = from.Number();
        var has = (Has)flags;
        var head = new CaseHead
        {
            Version = version,
            Team = new TeamId(from.Text()),
            Value = (int)from.Number(),
            State = (CaseState)from.Number(),
            Received = from.Ticks(),
            Touched = from.Ticks(),
            Acknowledged = has.HasFlag(Has.Acknowledged) ? from.Ticks() : null,
            Closed = has.HasFlag(Has.Closed) ? from.Ticks() : null,
            WaitsUntil = has.HasFlag(Has.WaitsUntil) ? from.Ticks() : null,
            FirstUpdate = has.HasFlag(Has.FirstUpdate) ? from.Ticks() : null,
            Facts = Placed(flags, ref from),
            Restricted = has.HasFlag(Has.Restricted),
            HandedInBy = has.HasFlag(Has.HandedInBy) ? new PersonId(from.Text()) : default,
            Kinds = kinds.Of(from.Many(static (ref ByteReader r) => (CaseKind)r.Number())),
            Investigators = people.Of(from.Many(static (ref ByteReader r) => new PersonId(r.Text()))),
            Recusals = from.Many(static (ref ByteReader r) => Recused(r.Text(), r.Ticks(), r.Number())),
            Room = has.HasFlag(Has.Room) ? from.Text() : null,
        };
        if (has.HasFlag(Has.MoreFacts))
            foreach (var fact in from.Many(More))
                head.ReadFact(fact);
        var outsiders = has.HasFlag(Has.LetIn) ? from.Many(Outside) : [];
        // Those of an earlier day do not tell by which rules they were made: such a case is read whole where a name is looked for.
        if (has.HasFlag(Has.OldPartyKeys))
            from.Many(static (ref ByteReader r) => r.Number());
        head.ReadRest(outsiders, has.HasFlag(Has.PartyKeys) ? from.Many(static (ref ByteReader r) => r.Number()) : []);
        return head;
    }

    private ImmutableArray<Fact> Placed(long flags, ref ByteReader from)
    {
        var count = 0;
        foreach (var fact in placed.Value)
            if ((flags & fact.Place) != 0)
                count++;
        if (count == 0)
            return [];
        var facts = new Fact[count];
        count = 0;
        foreach (var fact in placed.Value)
            if ((flags & fact.Place) != 0)
                facts[count++] = new Fact(fact.Name, fact.IsInstant ? from.Ticks() : null);
        return ImmutableCollectionsMarshal.AsImmutableArray(facts);
    }

    private static Fact More(ref ByteReader from) => new(from.Text(), from.Number() == 0 ? null : from.Ticks());

    private static LetIn Outside(ref ByteReader from) => new(new PersonId(from.Text()), from.Ticks(), new PersonId(from.Text()));

    /// <summary>The facts that stand at the end, and the flags of the others.</summary>
    private (ImmutableArray<Fact> More, long Places) Split(ImmutableArray<Fact> facts)
    {
        var (more, places) = (ImmutableArray<Fact>.Empty, 0L);
        foreach (var fact in facts)
            if (PlaceOf(fact) is > 0 and var place)
                places |= place;
            else
                more = more.Add(fact);
        return (more, places);
    }

    private long PlaceOf(Fact fact)
    {
        foreach (var known in placed.Value)
            if (known.Name == fact.Name)
                return known.Place;
        return 0;
    }

    private static Recusal Recused(string person, Instant at, long how) =>
        new(new PersonId(person), at, Automatic: (how & 1) != 0, Lifted: (how & 2) != 0);

    private static Has Flag(bool on, Has flag) => on ? flag : 0;
}
