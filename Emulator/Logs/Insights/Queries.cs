using System.Collections.Concurrent;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>A query that was run.</summary>
internal sealed record RunQuery(QueryInfo Info, GetQueryResultsAnswer Answer);

/// <summary>Runs queries and keeps the last ones' results.</summary>
internal sealed class Queries(LogStore store, TimeProvider time)
{
    private const string Language = "CWLI";
    private const long SecondsAtMost = 100_000_000_000;
    private readonly ConcurrentQueue<RunQuery> _queries = new();

    public IEnumerable<RunQuery> All => _queries.Reverse();

    public RunQuery Get(string id) => _queries.FirstOrDefault(query => query.Info.QueryId == id)
        ?? throw LogsErrors.NotFound($"The specified query does not exist: {id}");

    /// <summary>Runs a query over the events of groups between two times, in seconds or milliseconds since 1970; its id.</summary>
    public string Start(IReadOnlyList<LogGroup> groups, string query, long start, long end, int limit)
    {
        var commands = QueryParser.Parse(query);
        var events = groups.SelectMany(group => Read(group, Milliseconds(start), Milliseconds(end) + 999)).ToArray();
        var result = QueryRunner.Run(commands, events, limit);
        var info = new QueryInfo(Language, RequestIds.NewUuid(), Shown(groups, query, start, end), "Complete", time.GetUtcNow().ToUnixTimeMilliseconds(), groups.Count > 0 ? groups[0].Name : null);
        var answer = new GetQueryResultsAnswer(
            Language,
            [.. result.Rows.Select(row => row.Select(cell => new ResultField(cell.Field, cell.Value)).ToArray())],
            new QueryStatistics(result.Matched, result.Scanned, result.Bytes),
            info.Status);
        _queries.Enqueue(new RunQuery(info, answer));
        while (_queries.Count > LogsLimits.KeptQueries)
        {
            _queries.TryDequeue(out _);
        }

        return info.QueryId;
    }

    /// <summary>The query as it is told, with where and when it searched.</summary>
    private static string Shown(IReadOnlyList<LogGroup> groups, string query, long start, long end) =>
        $"SOURCE {string.Join(", ", groups.Select(group => $"\"{group.Name}\""))} START={Milliseconds(start)} END={Milliseconds(end) + 999} | {query}";

    private IEnumerable<(LogGroup Group, LogEvent Event)> Read(LogGroup group, long start, long end)
    {
        var position = LogPosition.Start;
        while (store.ReadGroup(group.Name, start, end, position, LogsLimits.PageEvents) is { Count: > 0 } events)
        {
            position = PageTokens.At(events[^1]);
            foreach (var found in events)
            {
                yield return (group, found);
            }
        }
    }

    private static long Milliseconds(long time) => time < SecondsAtMost ? time * 1000 : time;
}
