using CampusIssues.IntegrationTests.Support;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"CampusIssues.IntegrationTests.Support.{nameof(LongestFirst)}", "IntegrationTests")]

namespace CampusIssues.IntegrationTests.Support;

/// <summary>
/// Begins with the collections that take minutes: the campus's, the deployed one's, then the stories on other backends. What is short runs beside
/// them, and nothing waits for a long one at the end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [CampusCollection.Name, "deployed", "backends"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.IndexOf(Long, collection.DisplayName) is >= 0 and var place ? place : Long.Length)
            .ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);
}
