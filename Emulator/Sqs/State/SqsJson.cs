using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Sqs.State;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Queue))]
[JsonSerializable(typeof(StoredMessage))]
internal sealed partial class SqsJson : JsonSerializerContext;
