using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>The model on the wire and in the store.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip)]
[JsonSerializable(typeof(ApiDefinition))]
[JsonSerializable(typeof(DeploymentSnapshot))]
[JsonSerializable(typeof(Stage))]
[JsonSerializable(typeof(MethodSetting))]
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(UsagePlan))]
[JsonSerializable(typeof(UsagePlanKey))]
internal sealed partial class ApiGatewayJson : JsonSerializerContext;
