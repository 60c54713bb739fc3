using System.Text.RegularExpressions;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Adds a method to a resource.</summary>
internal sealed partial class PutMethod(ApiStore store) : ManagementOperation(store, "PUT", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}", 201)
{
    public override void Handle(ManagementCall call)
    {
        var resource = call.Resource;
        var name = call["http_method"];
        if (!Methods.Contains(name))
        {
            throw Errors.BadRequest("Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY");
        }

        if (resource.ResourceMethods?.ContainsKey(name) == true)
        {
            throw Errors.Conflict("Method already exists for this resource");
        }

        call.Required("authorizationType");
        var method = call.Read(ApiGatewayJson.Default.Method);
        method.HttpMethod = name;
        Check(call.Api.Definition, method);
        (resource.ResourceMethods ??= [])[name] = method;
        call.Store.Save(call.Api);
        call.Answer(method, ApiGatewayJson.Default.Method);
    }

    private static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY"];

    [GeneratedRegex(@"^method\.request\.(querystring|header|path|multivaluequerystring|multivalueheader)\.\S+$")]
    private static partial Regex Parameter();

    /// <summary>Whether what a method refers to is there.</summary>
    public static void Check(ApiDefinition definition, Method method)
    {
        if (method.AuthorizationType is not ("NONE" or "AWS_IAM" or "CUSTOM" or "COGNITO_USER_POOLS"))
        {
            throw Errors.BadRequest("Invalid authorization type specified");
        }

        if (method.AuthorizationType is "CUSTOM" or "COGNITO_USER_POOLS" && !definition.Authorizers.ContainsKey(method.AuthorizerId ?? ""))
        {
            throw Errors.BadRequest("Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.");
        }

        if (method.RequestValidatorId is { Length: > 0 } validator && !definition.Validators.ContainsKey(validator))
        {
            throw Errors.BadRequest("Invalid Request Validator identifier specified");
        }

        if (method.RequestModels?.Values.FirstOrDefault(model => !definition.Models.ContainsKey(model)) is { } missing)
        {
            throw Errors.BadRequest($"Invalid model identifier specified: {missing}");
        }

        var names = method.RequestParameters?.Keys ?? Enumerable.Empty<string>();
        if (names.FirstOrDefault(name => !Parameter().IsMatch(name)) is { } malformed)
        {
            throw Errors.BadRequest($"Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: {malformed}]");
        }

        if (names.GroupBy(name => name.Split('.', 4)[^1]).Any(same => same.Skip(1).Any()))
        {
            throw Errors.BadRequest("Parameter names must be unique across querystring, header and path");
        }
    }
}
