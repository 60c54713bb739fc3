using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>
/// <c>CUSTOM</c>: a function decides, by a token (TOKEN) or the whole request (REQUEST). Its decision is kept by the values of
/// the identity sources; without those it isn't asked at all
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html).
/// </summary>
internal sealed class LambdaAuthorization : IAuthorization
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly IntegrationServices _services;
    private readonly Authorizer _authorizer;
    private readonly FunctionUri _function;
    private readonly string[] _sources;
    private readonly bool _isToken;
    private readonly Regex? _validation;
    private readonly TimeSpan _lifetime;
    private readonly ExpiringCache<AuthorizerResult> _cache;

    public LambdaAuthorization(Authorizer authorizer, IntegrationServices services)
    {
        (_services, _authorizer) = (services, authorizer);
        _function = new FunctionUri(authorizer.AuthorizerUri ?? "");
        _sources = (authorizer.IdentitySource ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _isToken = authorizer.Type == "TOKEN";
        _validation = string.IsNullOrEmpty(authorizer.IdentityValidationExpression) ? null
            : new Regex($"^(?:{authorizer.IdentityValidationExpression})$", RegexOptions.None, TimeSpan.FromSeconds(1));
        _lifetime = TimeSpan.FromSeconds(authorizer.AuthorizerResultTtlInSeconds ?? 300);
        _cache = new ExpiringCache<AuthorizerResult>(services.Time);
    }

    /// <summary>Forgets all decisions.</summary>
    public void Flush() => _cache.Clear();

    public async ValueTask AuthorizeAsync(Exchange exchange)
    {
        var identity = Array.ConvertAll(_sources, source => Variables.Find(exchange, source));
        if (identity.Any(string.IsNullOrEmpty) || (_isToken && _validation?.IsMatch(identity[0]!) == false))
        {
            throw GatewayError.Unauthorized.With();
        }

        var key = string.Join('\n', identity);
        var keeps = _lifetime > TimeSpan.Zero && identity.Length > 0;
        if (keeps && _cache.Find(key) is { } known)
        {
            known.Check(exchange, 0);
            return;
        }

        var started = _services.Time.GetTimestamp();
        var result = await AskAsync(exchange, identity.Length > 0 ? identity[0]! : "");
        if (keeps)
        {
            _cache.Put(key, result, _lifetime);
        }

        result.Check(exchange, _services.Time.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task<AuthorizerResult> AskAsync(Exchange exchange, string token)
    {
        var payload = new PooledBuffer();
        WriteEvent(exchange, token, payload);
        var answer = await LambdaCall.AuthorizeAsync(_services, _function.Name(exchange), payload, exchange, _authorizer);
        if (answer.FunctionError is not null)
        {
            throw IsUnauthorized(answer.Payload) ? GatewayError.Unauthorized.With() : GatewayError.AuthorizerFailure.With();
        }

        if (AuthorizerResult.TryRead(answer.Payload) is { } result)
        {
            return result;
        }

        _services.Logger.MalformedAuthorizer(exchange.RequestId);
        throw GatewayError.AuthorizerConfiguration.With();
    }

    private void WriteEvent(Exchange exchange, string token, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("type"u8, _isToken ? "TOKEN" : "REQUEST");
        json.WriteString("methodArn"u8, exchange.MethodArn);
        if (_isToken)
        {
            json.WriteString("authorizationToken"u8, token);
        }
        else
        {
            json.WriteString("resource"u8, exchange.Resource!.Path);
            json.WriteString("path"u8, exchange.Path);
            json.WriteString("httpMethod"u8, exchange.Request.Method);
            ProxyEvent.WriteRequest(json, exchange);
            RequestContext.Write(json, exchange);
        }

        json.WriteEndObject();
    }

    /// <summary>A function says 401 by the error message <c>Unauthorized</c>.</summary>
    private static bool IsUnauthorized(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.TryGetProperty("errorMessage", out var message) && message.ValueEquals("Unauthorized");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
