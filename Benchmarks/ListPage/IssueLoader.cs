using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.Benchmarks.ListPage;

/// <summary>Fills the issues table, as deployed, with issues such as a campus has: nine of ten resolved, spread over a year.</summary>
internal sealed class IssueLoader(IAmazonDynamoDB dynamo)
{
    private const string Table = "CampusIssues";
    private const int BatchSize = 25;
    private const int AtOnce = 8;
    private const int SecondsOfAYear = 365 * 24 * 3600;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Open = [Status.Open, Status.InProgress];
    private readonly Random _random = new(20261128);

    public Task CreateAsync() => dynamo.CreateTableAsync(TemplateTables.Requests(name => name).Single(table => table.TableName == Table));

    /// <summary>Adds so many.</summary>
    public Task AddAsync(int count) => Parallel.ForEachAsync(
        Issues(count).Chunk(BatchSize),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (issues, cancellationToken) => await WriteAsync(issues, cancellationToken));

    private async Task WriteAsync(Issue[] issues, CancellationToken cancellationToken)
    {
        var left = new Dictionary<string, List<WriteRequest>> { [Table] = [.. issues.Select(issue => new WriteRequest(new PutRequest(IssueItem.Write(issue))))] };
        while (left is { Count: > 0 })
        {
            left = (await dynamo.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = left }, cancellationToken)).UnprocessedItems;
        }
    }

    private IEnumerable<Issue> Issues(int count) => Enumerable.Range(0, count).Select(_ => Issue());

    private Issue Issue()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        var id = new Guid(bytes, bigEndian: true);
        var isOpen = _random.Next(10) == 0;
        var created = Start.AddSeconds(_random.Next(SecondsOfAYear));
        return new Issue
        {
            IssueId = id.ToString(),
            Reference = Reference.Of(id),
            IssueType = Of(Catalogue.Current.IssueTypes).Code,
            Location = Of(Catalogue.Current.Locations),
            Room = string.Create(CultureInfo.InvariantCulture, $"{_random.Next(5)}.{_random.Next(40)}"),
            Description = "The light in the corridor flickers, and since Monday it goes out for minutes. It is the third lamp from the stairs.",
            Status = isOpen ? Of(Open) : Status.Resolved,
            Priority = Of(Catalogue.Current.Priorities).Code,
            AssignedTo = _random.Next(4) == 0 ? null : Of(Catalogue.Current.Teams),
            CreatedAt = created,
            UpdatedAt = created,
            ResolvedAt = isOpen ? null : created.AddDays(2),
            Reason = isOpen ? null : Reason.Fixed,
            Version = 1,
        };
    }

    private T Of<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
