namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>A document that can't be imported.</summary>
internal sealed class OpenApiException(string message) : Exception(message);
