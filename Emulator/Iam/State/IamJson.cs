using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Iam.State;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Principal))]
[JsonSerializable(typeof(ManagedPolicy))]
[JsonSerializable(typeof(AccessKey))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(AccountAlias))]
[JsonSerializable(typeof(InstanceProfile))]
internal sealed partial class IamJson : JsonSerializerContext;
