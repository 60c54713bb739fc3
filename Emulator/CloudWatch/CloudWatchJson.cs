using System.Text.Json.Serialization;
using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Dashboards;

namespace CampusIssues.Emulator.CloudWatch;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Alarm))]
[JsonSerializable(typeof(AlarmHistoryItem))]
[JsonSerializable(typeof(Dashboard))]
internal sealed partial class CloudWatchJson : JsonSerializerContext;
