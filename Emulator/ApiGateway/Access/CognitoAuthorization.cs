using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>
/// <c>COGNITO_USER_POOLS</c>: an ID token of one of the pools, or, where the method names scopes, an access token with one of them
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html).
/// </summary>
internal sealed class CognitoAuthorization(Authorizer authorizer, Method method, TokenKeys keys, TimeProvider time) : IAuthorization
{
    private const string Bearer = "Bearer ";
    private readonly string[] _issuers = [.. (authorizer.ProviderArns ?? []).Select(Issuer)];
    private readonly string _source = authorizer.IdentitySource ?? "method.request.header.Authorization";

    public ValueTask AuthorizeAsync(Exchange exchange)
    {
        var token = Variables.Find(exchange, _source);
        if (string.IsNullOrEmpty(token))
        {
            throw GatewayError.Unauthorized.With();
        }

        var jwt = JsonWebToken.TryRead(token.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? token[Bearer.Length..] : token);
        if (jwt is null || !keys.Verify(jwt) || !_issuers.Contains(jwt.Claim("iss")) || !HasScope(jwt))
        {
            throw GatewayError.Unauthorized.With();
        }

        if (jwt.ExpiresAt <= time.GetUtcNow())
        {
            throw GatewayError.Unauthorized.With("The incoming token has expired");
        }

        exchange.Authorizer = new AuthorizerContext(null, new Dictionary<string, string>(), jwt.Claims);
        return ValueTask.CompletedTask;
    }

    private bool HasScope(JsonWebToken jwt) => method.AuthorizationScopes is { Count: > 0 } scopes
        ? (jwt.Claim("scope") ?? "").Split(' ').Intersect(scopes).Any()
        : jwt.Claim("token_use") is null or "id";

    /// <summary><c>arn:aws:cognito-idp:region:account:userpool/id</c> issues as <c>https://cognito-idp.region.amazonaws.com/id</c>.</summary>
    private static string Issuer(string arn)
    {
        var parts = arn.Split(':', 6);
        return parts.Length < 6 ? arn : $"https://cognito-idp.{parts[3]}.amazonaws.com/{parts[5].Split('/')[^1]}";
    }
}
