using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.CloudFormation.Stacks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Stack))]
[JsonSerializable(typeof(StackEvent))]
[JsonSerializable(typeof(ChangeSet))]
internal sealed partial class StackJson : JsonSerializerContext;
