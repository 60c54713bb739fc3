using Amazon.DynamoDBv2.Model;

namespace CampusIssues.Functions.Issues.List;

/// <summary>Which index answers a question, under which keys, and what is left for a filter.</summary>
internal sealed record IndexPlan(
    string Index,
    string KeyAttribute,
    IReadOnlyList<string> Keys,
    string? Condition,
    Dictionary<string, AttributeValue> FilterValues,
    Dictionary<string, string> FilterNames)
{
    /// <summary>The index of the narrowest thing asked for; what else is asked for is filtered.</summary>
    public static IndexPlan For(IssueQuery query)
    {
        var statuses = query.Statuses.Count == 0 ? Status.All : query.Statuses;
        var (index, attribute, keys) = query switch
        {
            { Location: { } location } => ("ByLocation", IssueKeys.ByLocation, Shards.Keys(location, statuses)),
            { AssignedTo: { } team } => ("ByTeam", IssueKeys.ByTeam, Shards.Keys(team, statuses)),
            { IssueType: { } type } => ("ByType", IssueKeys.ByType, Shards.Keys(type, statuses)),
            { Priority: { } priority } => ("ByPriority", IssueKeys.ByPriority, Shards.Keys(priority, statuses)),
            _ when query.Statuses.Count is > 0 and < 3 => ("ByStatus", IssueKeys.ByStatus, query.Statuses.SelectMany(Shards.Keys)),
            _ => ("AllByTime", IssueKeys.All, Shards.Keys(IssueKeys.Everything)),
        };
        var filter = new Filter();
        filter.Equal("assignedTo", attribute == IssueKeys.ByTeam ? null : query.AssignedTo);
        filter.Equal("issueType", attribute == IssueKeys.ByType ? null : query.IssueType);
        filter.Equal("priority", attribute == IssueKeys.ByPriority ? null : query.Priority);
        filter.Among("status", NeedsStatusFilter(attribute, query.Statuses) ? query.Statuses : []);
        filter.Contains("searchText", query.Words?.ToLowerInvariant());
        return new IndexPlan(index, attribute, [.. keys], filter.Expression, filter.Values, filter.Names);
    }

    /// <summary>The other indexes know open from done; one status of the two open ones is for the filter.</summary>
    private static bool NeedsStatusFilter(string attribute, IReadOnlyList<string> statuses) =>
        attribute is not (IssueKeys.All or IssueKeys.ByStatus)
        && statuses.Count > 0
        && statuses.Contains(Status.Open) != statuses.Contains(Status.InProgress);

    private sealed class Filter
    {
        private readonly List<string> _parts = [];

        public Dictionary<string, AttributeValue> Values { get; } = [];

        public Dictionary<string, string> Names { get; } = [];

        public string? Expression => _parts.Count == 0 ? null : string.Join(" AND ", _parts);

        public void Equal(string name, string? value) => Among(name, value is null ? [] : [value]);

        public void Among(string name, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
            {
                _parts.Add($"#{name} IN ({string.Join(", ", values.Select((value, index) => Placeholder(name, index, value)))})");
            }
        }

        public void Contains(string name, string? value)
        {
            if (value is not null)
            {
                _parts.Add($"contains(#{name}, {Placeholder(name, 0, value)})");
            }
        }

        private string Placeholder(string name, int index, string value)
        {
            Names["#" + name] = name;
            var placeholder = $":{name}{index}";
            Values[placeholder] = ItemValue.Text(value);
            return placeholder;
        }
    }
}
