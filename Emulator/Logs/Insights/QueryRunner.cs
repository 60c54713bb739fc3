using CampusIssues.Emulator.Logs.Store;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>What a query found.</summary>
/// <param name="Rows">The rows, each a list of names and values.</param>
/// <param name="Matched">How many events passed the filters.</param>
/// <param name="Scanned">How many were looked at.</param>
/// <param name="Bytes">Their size.</param>
internal sealed record QueryResult(IReadOnlyList<IReadOnlyList<(string Field, string Value)>> Rows, long Matched, long Scanned, long Bytes);

/// <summary>Runs the commands of a query over events, one after the other.</summary>
internal sealed class QueryRunner
{
    private List<Row> _rows;
    private List<string> _columns = ["@timestamp", "@message"];
    private bool _hasColumns;
    private bool _hasStats;
    private bool _isSorted;
    private long _matched;

    private QueryRunner(List<Row> rows)
    {
        _rows = rows;
        _matched = rows.Count;
    }

    public static QueryResult Run(IReadOnlyList<Command> commands, IReadOnlyList<(LogGroup Group, LogEvent Event)> events, int limit)
    {
        var runner = new QueryRunner([.. events.Select(found => Discovery.Row(found.Group, found.Event))]);
        foreach (var command in commands)
        {
            runner.Apply(command);
        }

        return new(runner.Output(limit), runner._matched, events.Count, events.Sum(found => (long)found.Event.Message.Length + LogsLimits.EventOverhead));
    }

    private void Apply(Command command)
    {
        switch (command)
        {
            case FieldsCommand fields:
                Compute(fields.Fields);
                _columns = _hasColumns ? [.. _columns.Union(fields.Fields.Select(field => field.Name))] : [.. fields.Fields.Select(field => field.Name)];
                _hasColumns = true;
                break;
            case DisplayCommand display:
                Compute(display.Fields);
                _columns = [.. display.Fields.Select(field => field.Name)];
                _hasColumns = true;
                break;
            case FilterCommand filter:
                _rows = [.. _rows.Where(row => Values.Truth(Evaluator.Evaluate(filter.Condition, row)))];
                _matched = _hasStats ? _matched : _rows.Count;
                break;
            case ParseCommand parse:
                _rows.ForEach(row => Parse(parse, row));
                break;
            case StatsCommand stats:
                Group(stats);
                break;
            case SortCommand sort:
                Sort(sort);
                break;
            case LimitCommand limit:
                SortByTime();
                _rows = [.. _rows.Take(limit.Count)];
                break;
            case DedupCommand dedup:
                SortByTime();
                _rows = [.. _rows.DistinctBy(row => string.Join('\0', dedup.Keys.Select(key => Values.Text(Value(key, row)))))];
                break;
        }
    }

    private void Compute(IReadOnlyList<NamedExpression> fields)
    {
        foreach (var field in fields.Where(field => field.Expression is not FieldExpression own || own.Name != field.Name))
        {
            foreach (var row in _rows)
            {
                row[field.Name] = Value(field, row);
            }
        }
    }

    private static void Parse(ParseCommand parse, Row row)
    {
        if (Values.Text(Evaluator.Evaluate(parse.From, row)) is { } text && parse.Pattern.Match(text) is { Success: true } match)
        {
            foreach (var (group, name) in parse.Parts)
            {
                row[name] = match.Groups[group].Value;
            }
        }
    }

    private void Group(StatsCommand stats)
    {
        var groups = new Dictionary<string, (object?[] Keys, List<Row> Rows)>(StringComparer.Ordinal);
        foreach (var row in _rows)
        {
            object?[] keys = [.. stats.Keys.Select(key => Value(key, row))];
            var id = string.Join('\0', keys.Select(Values.Text));
            if (!groups.TryGetValue(id, out var group))
            {
                groups[id] = group = (keys, []);
            }

            group.Rows.Add(row);
        }

        if (groups.Count == 0 && stats.Keys.Count == 0)
        {
            groups[""] = ([], []);
        }

        _rows = [.. groups.Values.Select(group => Summarize(stats, group.Keys, group.Rows))];
        _columns = [.. stats.Keys.Concat(stats.Values).Select(value => value.Name)];
        _hasColumns = true;
        _hasStats = true;
        _isSorted = true;
    }

    private static Row Summarize(StatsCommand stats, object?[] keys, List<Row> rows)
    {
        var summary = new Row();
        for (var index = 0; index < keys.Length; index++)
        {
            summary[stats.Keys[index].Name] = keys[index];
        }

        foreach (var value in stats.Values)
        {
            summary[value.Name] = Evaluator.Evaluate(value.Expression, rows.FirstOrDefault() ?? summary, rows);
        }

        return summary;
    }

    private void Sort(SortCommand sort)
    {
        IOrderedEnumerable<Row>? ordered = null;
        foreach (var (key, descending) in sort.Keys)
        {
            var compared = Comparer<object?>.Create(Values.Compare);
            ordered = (ordered, descending) switch
            {
                (null, false) => _rows.OrderBy(row => Value(key, row), compared),
                (null, true) => _rows.OrderByDescending(row => Value(key, row), compared),
                (_, false) => ordered.ThenBy(row => Value(key, row), compared),
                (_, true) => ordered.ThenByDescending(row => Value(key, row), compared),
            };
        }

        _rows = [.. ordered!];
        _isSorted = true;
    }

    /// <summary>Unless a query says otherwise, the newest comes first.</summary>
    private void SortByTime()
    {
        if (!_isSorted)
        {
            _rows = [.. _rows.OrderByDescending(row => Values.Number(row["@timestamp"]))];
            _isSorted = true;
        }
    }

    /// <summary>What an earlier command computed under the name, or else the expression.</summary>
    private static object? Value(NamedExpression named, Row row) => row.Has(named.Name) ? row[named.Name] : Evaluator.Evaluate(named.Expression, row);

    private List<IReadOnlyList<(string Field, string Value)>> Output(int limit)
    {
        SortByTime();
        var output = new List<IReadOnlyList<(string, string)>>();
        foreach (var row in _rows.Take(limit))
        {
            var cells = _columns.Select(column => (column, Values.Text(row[column]))).Where(cell => cell.Item2 is not null).Select(cell => (cell.column, cell.Item2!)).ToList();
            if (!_hasStats)
            {
                cells.Add(("@ptr", Values.Text(row["@ptr"])!));
            }

            output.Add(cells);
        }

        return output;
    }
}
