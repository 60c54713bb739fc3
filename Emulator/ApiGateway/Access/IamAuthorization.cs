using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary><c>AWS_IAM</c>: the request is signed, and the signer's policies allow <c>execute-api:Invoke</c> on the method.</summary>
internal sealed class IamAuthorization(IIdentity identity, IAccessControl access) : IAuthorization
{
    public async ValueTask AuthorizeAsync(Exchange exchange)
    {
        if (SigningScope.Read(exchange.Request) is not { } scope)
        {
            throw GatewayError.MissingAuthenticationToken.With();
        }

        var call = new AwsCall(exchange.Http, access)
        {
            Operation = "Invoke",
            RequestId = exchange.RequestId,
            Region = scope.Region,
            Caller = identity.Identify(scope),
            Input = exchange.Body,
        };
        try
        {
            await identity.AuthenticateAsync(call, exchange.Http.RequestAborted);
            Remember(exchange, call.Caller);
            call.Demand("execute-api:Invoke", exchange.MethodArn);
        }
        catch (AwsException refused)
        {
            throw Translate(refused, exchange);
        }
        finally
        {
            call.Output.Dispose();
        }
    }

    private static void Remember(Exchange exchange, Caller caller)
    {
        exchange.Identity.AccountId = caller.AccountId;
        exchange.Identity.Caller = caller.UserId;
        exchange.Identity.User = caller.UserId;
        exchange.Identity.UserArn = caller.Arn;
        exchange.Identity.AccessKey = caller.AccessKeyId;
    }

    private static GatewayException Translate(AwsException refused, Exchange exchange) => refused.Code switch
    {
        "MissingAuthenticationToken" or "MissingAuthenticationTokenException" => GatewayError.MissingAuthenticationToken.With(),
        "SignatureDoesNotMatch" or "InvalidSignatureException" or "IncompleteSignature" or "IncompleteSignatureException" => GatewayError.InvalidSignature.With(refused.Message),
        "ExpiredToken" or "ExpiredTokenException" => GatewayError.ExpiredToken.With(refused.Message),
        "InvalidClientTokenId" or "UnrecognizedClientException" => (GatewayError.Default4xx with { Code = "UnrecognizedClientException" }).With(refused.Message, 403),
        _ => GatewayError.AccessDenied.With(refused.Message.Replace(exchange.MethodArn, ResourcePolicy.Masked(exchange.MethodArn), StringComparison.Ordinal)),
    };
}
