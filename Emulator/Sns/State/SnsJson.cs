using System.Text.Json.Serialization;
using CampusIssues.Emulator.Sns.Delivery;

namespace CampusIssues.Emulator.Sns.State;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Topic))]
[JsonSerializable(typeof(Subscription))]
[JsonSerializable(typeof(PendingPost))]
[JsonSerializable(typeof(StoredKey))]
internal sealed partial class SnsJson : JsonSerializerContext;
