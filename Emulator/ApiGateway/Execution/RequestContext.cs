using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Writes the <c>requestContext</c> of an event, in AWS's order, absent identities as null.</summary>
internal static class RequestContext
{
    public static void Write(Utf8JsonWriter json, Exchange exchange)
    {
        var stage = exchange.Stage;
        var host = exchange.Request.Host.Host;
        json.WriteStartObject("requestContext"u8);
        json.WriteString("resourceId"u8, exchange.Resource!.Id);
        WriteAuthorizer(json, exchange);
        json.WriteString("resourcePath"u8, exchange.Resource.Path);
        if (exchange.Method!.Definition.OperationName is { } operation)
        {
            json.WriteString("operationName"u8, operation);
        }

        json.WriteString("httpMethod"u8, exchange.Request.Method);
        json.WriteString("extendedRequestId"u8, exchange.ExtendedRequestId);
        json.WriteString("requestTime"u8, ProxyEvent.ClfTime(exchange.ReceivedAt));
        json.WriteString("path"u8, exchange.FullPath);
        json.WriteString("accountId"u8, stage.AccountId);
        json.WriteString("protocol"u8, exchange.Request.Protocol);
        json.WriteString("stage"u8, stage.StageName);
        json.WriteString("domainPrefix"u8, host.Split('.')[0]);
        json.WriteNumber("requestTimeEpoch"u8, exchange.ReceivedAt.ToUnixTimeMilliseconds());
        json.WriteString("requestId"u8, exchange.RequestId);
        WriteIdentity(json, exchange);
        json.WriteString("domainName"u8, host);
        json.WriteString("deploymentId"u8, stage.Stage.DeploymentId);
        json.WriteString("apiId"u8, stage.ApiId);
        json.WriteEndObject();
    }

    private static void WriteAuthorizer(Utf8JsonWriter json, Exchange exchange)
    {
        if (exchange.Authorizer is { } context)
        {
            json.WritePropertyName("authorizer"u8);
            context.WriteTo(json);
        }
    }

    private static void WriteIdentity(Utf8JsonWriter json, Exchange exchange)
    {
        var identity = exchange.Identity;
        json.WriteStartObject("identity"u8);
        json.WriteNull("cognitoIdentityPoolId"u8);
        json.WriteString("accountId"u8, identity.AccountId);
        json.WriteNull("cognitoIdentityId"u8);
        json.WriteString("caller"u8, identity.Caller);
        json.WriteString("sourceIp"u8, exchange.SourceIp);
        json.WriteNull("principalOrgId"u8);
        json.WriteString("accessKey"u8, identity.AccessKey);
        json.WriteNull("cognitoAuthenticationType"u8);
        json.WriteNull("cognitoAuthenticationProvider"u8);
        json.WriteString("userArn"u8, identity.UserArn);
        if (identity.ApiKeyId is not null)
        {
            json.WriteString("apiKey"u8, identity.ApiKey);
            json.WriteString("apiKeyId"u8, identity.ApiKeyId);
        }

        json.WriteString("userAgent"u8, exchange.Header("User-Agent"));
        json.WriteString("user"u8, identity.User);
        json.WriteEndObject();
    }
}
