using System.Text.Json.Serialization;

namespace Aspire.Hosting.Dashboard.Api;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TracePage))]
[JsonSerializable(typeof(TraceDetail))]
[JsonSerializable(typeof(LogPage))]
[JsonSerializable(typeof(IReadOnlyList<InstrumentRow>))]
[JsonSerializable(typeof(Chart))]
[JsonSerializable(typeof(ServiceMap))]
[JsonSerializable(typeof(ResourcePage))]
[JsonSerializable(typeof(DashboardCommandOutcome))]
[JsonSerializable(typeof(Revealed))]
[JsonSerializable(typeof(Kept))]
[JsonSerializable(typeof(IReadOnlyList<ConsoleLine>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class DashboardJson : JsonSerializerContext;
