using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Logs.Wire;

/// <summary>The types of CloudWatch Logs' API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LogsRequest))]
[JsonSerializable(typeof(LogGroupList))]
[JsonSerializable(typeof(LogGroupSummaryList))]
[JsonSerializable(typeof(PutResourcePolicyAnswer))]
[JsonSerializable(typeof(ResourcePolicyList))]
[JsonSerializable(typeof(LogStreamList))]
[JsonSerializable(typeof(PutLogEventsAnswer))]
[JsonSerializable(typeof(GetLogEventsAnswer))]
[JsonSerializable(typeof(FilterLogEventsAnswer))]
[JsonSerializable(typeof(TagsAnswer))]
[JsonSerializable(typeof(MetricFilterList))]
[JsonSerializable(typeof(SubscriptionFilterList))]
[JsonSerializable(typeof(TestMetricFilterAnswer))]
[JsonSerializable(typeof(StartQueryAnswer))]
[JsonSerializable(typeof(StopQueryAnswer))]
[JsonSerializable(typeof(GetQueryResultsAnswer))]
[JsonSerializable(typeof(QueryList))]
[JsonSerializable(typeof(LogRecordAnswer))]
internal sealed partial class LogsJson : JsonSerializerContext;
