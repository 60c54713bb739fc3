using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Lambda.Functions;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FunctionRecord))]
internal sealed partial class FunctionJson : JsonSerializerContext;
