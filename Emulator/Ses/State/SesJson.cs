using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Ses.State;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Identity))]
[JsonSerializable(typeof(EmailTemplate))]
[JsonSerializable(typeof(ConfigurationSet))]
[JsonSerializable(typeof(Mail))]
[JsonSerializable(typeof(SuppressedDestination))]
[JsonSerializable(typeof(AccountSettings))]
internal sealed partial class SesJson : JsonSerializerContext;
