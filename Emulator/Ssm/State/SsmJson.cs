using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Ssm.State;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Parameter))]
internal sealed partial class SsmJson : JsonSerializerContext;
