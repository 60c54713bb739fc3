using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>An error that Lambda, not the function, answers.</summary>
internal sealed record RuntimeError(string ErrorType, string ErrorMessage);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RuntimeError))]
internal sealed partial class ExecutionJson : JsonSerializerContext;
