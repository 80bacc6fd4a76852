using System.Collections.Immutable;
using Bot.Cases;
using NodaTime;

namespace Bot.Promises;

/// <summary>What heads of cases say of promises.</summary>
public static class PromiseFacts
{
    extension(CaseHead head)
    {
        /// <summary>When the earliest open promise comes due; null where none is open.</summary>
        public Instant? NextPromise => head.InstantOf(PromisesPart.NextPromise);

        /// <summary>Whether an open promise to its reporter stands.</summary>
        public bool ReporterPromised => head.Has(PromisesPart.ReporterPromised);

        /// <summary>Whether somebody works on it and its reporter has no date to look forward to.</summary>
        public bool LacksPromise =>
            head.State is CaseState.Acknowledged or CaseState.Investigating or CaseState.Deciding && !head.ReporterPromised;
    }
}

/// <summary>The promises of cases.</summary>
public static class PromisesOfCases
{
    extension(Case of)
    {
        /// <summary>Who promised whom what by when.</summary>
        public ImmutableArray<Promise> Promises => PromisesPart.Instance.Of(of);

        /// <summary>The case with these promises.</summary>
        public Case WithPromises(ImmutableArray<Promise> promises) => PromisesPart.Instance.In(of, promises);
    }
}
