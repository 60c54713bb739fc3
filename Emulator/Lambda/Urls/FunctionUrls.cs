using System.Globalization;
using System.Security.Cryptography;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Urls;

/// <summary>The HTTP addresses of functions (https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html).</summary>
internal sealed class FunctionUrls(FunctionStore functions, EmulatorAddress address, TimeProvider time)
{
    private const string IdLetters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private string Now => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public FunctionUrlConfig Create(FunctionReference reference, FunctionUrlRequest request)
    {
        Check(request, creating: true);
        var url = new FunctionUrlRecord
        {
            Id = RandomNumberGenerator.GetString(IdLetters, 32),
            Qualifier = reference.Qualifier,
            AuthType = request.AuthType!,
            InvokeMode = request.InvokeMode ?? "BUFFERED",
            Cors = request.Cors,
            CreationTime = Now,
            LastModifiedTime = Now,
        };
        var function = functions.Update(reference, current =>
        {
            if (current.Find(reference.Qualifier) is null)
            {
                throw LambdaErrors.FunctionNotFound(reference.QualifiedArn);
            }

            return current.Urls.Any(other => other.Qualifier == reference.Qualifier)
                ? throw LambdaErrors.Conflict(
                    $"Failed to create function url config for [functionArn = {reference.QualifiedArn}]. Error message:  FunctionUrlConfig exists for this Lambda function")
                : current with { Urls = [.. current.Urls, url] };
        });
        return Describe(function, url) with { LastModifiedTime = null };
    }

    public FunctionUrlConfig Describe(FunctionReference reference)
    {
        var function = functions.Get(reference);
        return Describe(function, Get(function, reference));
    }

    public FunctionUrlConfig Update(FunctionReference reference, FunctionUrlRequest request)
    {
        Check(request, creating: false);
        var function = functions.Update(reference, current =>
        {
            var url = Get(current, reference);
            var changed = url with
            {
                AuthType = request.AuthType ?? url.AuthType,
                InvokeMode = request.InvokeMode ?? url.InvokeMode,
                Cors = request.Cors ?? url.Cors,
                LastModifiedTime = Now,
            };
            return current with { Urls = [.. current.Urls.Select(other => other == url ? changed : other)] };
        });
        return Describe(function, Get(function, reference));
    }

    public void Delete(FunctionReference reference) => functions.Update(reference, current =>
    {
        var url = Get(current, reference);
        return current with { Urls = [.. current.Urls.Where(other => other != url)] };
    });

    public IReadOnlyList<FunctionUrlConfig> All(FunctionReference reference)
    {
        var function = functions.Get(reference);
        return [.. function.Urls.Select(url => Describe(function, url))];
    }

    /// <summary>The function behind an address; null for an unknown one.</summary>
    public (FunctionRecord Function, FunctionUrlRecord Url)? Find(string id) => functions.All
        .SelectMany(function => function.Urls.Where(url => url.Id == id).Select(url => ((FunctionRecord, FunctionUrlRecord)?)(function, url)))
        .FirstOrDefault();

    private static FunctionUrlRecord Get(FunctionRecord function, FunctionReference reference) =>
        function.Urls.FirstOrDefault(url => url.Qualifier == reference.Qualifier) ?? throw LambdaErrors.NotFound("The resource you requested does not exist.");

    private FunctionUrlConfig Describe(FunctionRecord function, FunctionUrlRecord url) => new(
        $"http://{url.Id}.lambda-url.{function.Arn.Split(':')[3]}.localhost.localstack.cloud:{address.Port}/",
        url.Qualifier is null ? function.Arn : $"{function.Arn}:{url.Qualifier}",
        url.AuthType,
        url.Cors,
        url.CreationTime,
        url.LastModifiedTime,
        url.InvokeMode);

    private static void Check(FunctionUrlRequest request, bool creating)
    {
        if (creating && request.AuthType is null)
        {
            throw LambdaErrors.Validation("Value null at 'authType' failed to satisfy constraint: Member must not be null");
        }

        if (request.AuthType is { } auth && auth is not ("NONE" or "AWS_IAM"))
        {
            throw LambdaErrors.Validation($"Value '{auth}' at 'authType' failed to satisfy constraint: Member must satisfy enum value set: [NONE, AWS_IAM]");
        }

        if (request.InvokeMode is { } mode && mode is not ("BUFFERED" or "RESPONSE_STREAM"))
        {
            throw LambdaErrors.Validation($"Value '{mode}' at 'invokeMode' failed to satisfy constraint: Member must satisfy enum value set: [RESPONSE_STREAM, BUFFERED]");
        }
    }
}
