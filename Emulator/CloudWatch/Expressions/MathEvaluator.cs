namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary>What an expression can ask for.</summary>
internal interface IMathSource
{
    /// <summary>The value of a query by its id; null where there is none.</summary>
    MathValue? Find(string id);

    /// <summary>The metrics of the request, with the ids of their queries, in order.</summary>
    IEnumerable<(string Id, Series Series)> Metrics();

    /// <summary>The metrics that a search finds.</summary>
    IReadOnlyList<Series> Search(string search, string statistic, int? period);

    /// <summary>A series that has the number at every period of the time.</summary>
    Series Constant(double value);
}

/// <summary>Evaluates expressions.</summary>
internal sealed class MathEvaluator(IMathSource source)
{
    private static readonly string[] NotHere = ["ANOMALY_DETECTION_BAND", "DB_PERF_INSIGHTS", "INSIGHT_RULE_METRIC", "LAMBDA", "SERVICE_QUOTA"];

    public MathValue Evaluate(MathNode node) => node switch
    {
        NumberNode number => new ScalarValue(number.Value),
        TextNode text => new TextValue(text.Text),
        NameNode name => Name(name.Name),
        ListNode list => List([.. list.Items.Select(Evaluate)]),
        NegationNode negation => MathOperations.Apply("*", new ScalarValue(-1), Evaluate(negation.Operand)),
        OperationNode operation => MathOperations.Apply(operation.Operator, Evaluate(operation.Left), Evaluate(operation.Right)),
        CallNode call => Call(call.Function, [.. call.Arguments.Select(Evaluate)]),
        _ => throw new NotSupportedException(),
    };

    private MathValue Name(string name) => source.Find(name)
        ?? (char.IsAsciiLetterUpper(name[0]) ? new WordValue(name) : throw new MathException($"Variable {name} is not defined"));

    private MathValue List(IReadOnlyList<MathValue> items)
    {
        var series = items.SelectMany(item => item switch
        {
            SeriesValue only => [only.Series],
            SeriesListValue list => list.Items,
            ScalarValue scalar => [source.Constant(scalar.Value)],
            _ => throw MathFunctions.Wrong([item]),
        });
        return new SeriesListValue([.. series]);
    }

    private MathValue Call(string function, IReadOnlyList<MathValue> arguments) => (function, arguments) switch
    {
        ("METRICS", []) => new SeriesListValue([.. source.Metrics().Select(metric => metric.Series)]),
        ("METRICS", [TextValue text]) => new SeriesListValue([.. source.Metrics().Where(metric => metric.Id.Contains(text.Text, StringComparison.Ordinal)).Select(metric => metric.Series)]),
        ("SEARCH", [TextValue search, TextValue statistic]) => new SeriesListValue(source.Search(search.Text, statistic.Text, null)),
        ("SEARCH", [TextValue search, TextValue statistic, ScalarValue period]) => new SeriesListValue(source.Search(search.Text, statistic.Text, (int)period.Value)),
        ("TIME_SERIES", [ScalarValue scalar]) => new SeriesValue(source.Constant(scalar.Value)),
        _ when NotHere.Contains(function) => throw new MathException($"The function {function} is not supported"),
        _ => MathFunctions.Call(function, arguments) ?? throw new MathException($"Unknown function {function}"),
    };
}
