using System.Text.Json;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Lambda;

/// <summary>AWS Lambda (https://docs.aws.amazon.com/lambda/latest/api/Welcome.html).</summary>
internal sealed class LambdaService(LambdaOperations operations, IIdentity identity, IAccessControl access)
    : RestJsonService("lambda", operations.All, identity, access)
{
    /// <inheritdoc/>
    protected override void WriteErrorBody(Utf8JsonWriter json, AwsException error)
    {
        json.WriteStartObject();
        json.WriteString(error.Code is "ResourceNotFoundException" or "ServiceException" or "AccessDeniedException" ? "Message"u8 : "message"u8, error.Message);
        error.WriteMembers?.Invoke(json);
        json.WriteEndObject();
    }
}
