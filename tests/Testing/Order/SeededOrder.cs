using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit.Sdk;
using Xunit.v3;

namespace Testing.Order;

/// <summary>
/// The order of test classes and of the tests in each: by name, or shuffled by the whole number in <c>TEST_ORDER_SEED</c>.
/// xunit's own order follows ids that follow the folder of the build, so a test that lives on what another one left behind
/// passes in one clone and fails in the next.
/// </summary>
public sealed class SeededOrder : ITestCaseOrderer, ITestCollectionOrderer
{
    public const string Variable = "TEST_ORDER_SEED";

    private static readonly int? Seed = Read(Environment.GetEnvironmentVariable(Variable));

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        Ordered(testCases, test => $"{test.TestClassName}.{test.TestMethodName} {test.TestCaseDisplayName}", Seed);

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        Ordered(testCollections, collection => NameOf(collection), Seed);

    /// <summary>Items by name, or shuffled: the same names and the same seed give the same order on every machine.</summary>
    public static IReadOnlyCollection<T> Ordered<T>(IEnumerable<T> items, Func<T, string> name, int? seed) =>
        seed is { } number
            ? [.. items.OrderBy(item => Draw(number, name(item)), StringComparer.Ordinal)]
            : [.. items.OrderBy(name, StringComparer.Ordinal)];

    private static string Draw(int seed, string name) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {name}"))));

    // The display name of a class's own collection ends in an id, which follows the folder too.
    private static string NameOf(ITestCollection collection) => collection.TestCollectionDisplayName.Split(" (id:")[0];

    private static int? Read(string? text) => string.IsNullOrEmpty(text)
        ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new InvalidOperationException($"{Variable} is '{text}'; it should be a whole number, as 7.");
}
