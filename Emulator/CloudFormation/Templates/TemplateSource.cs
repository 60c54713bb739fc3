using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>Finds the text of a request's template: in the request, in S3 where the caller may read it, or the one that the stack has.</summary>
internal sealed class TemplateSource(IAccessControl access, IObjects? objects = null)
{
    // AWS takes 51,200 bytes in a request and 1 MB from S3; here both may be as large, so that one template serves laptop and cloud.
    private const int MaxBodyLength = 1_048_576;

    /// <summary>The template's text, with AWS::Include carried out.</summary>
    public async ValueTask<string> ReadAsync(AwsCall call, Stack? stack, CancellationToken cancellationToken)
    {
        var form = call.Form;
        if (form.Flag("UsePreviousTemplate") == true)
        {
            return stack?.TemplateBody ?? throw CloudFormationErrors.Validation("UsePreviousTemplate cannot be used when creating a new stack");
        }

        if (form["TemplateBody"] is { } body)
        {
            new Constraints().Length("templateBody", body, 1, MaxBodyLength).Enforce();
            return await IncludeAsync(call.Caller, body, cancellationToken);
        }

        return form["TemplateURL"] is { } url
            ? await ReadAsync(call.Caller, url, cancellationToken)
            : throw CloudFormationErrors.Validation("Either Template URL or Template Body must be specified.");
    }

    /// <summary>The text of a template in S3, with AWS::Include carried out.</summary>
    public async ValueTask<string> ReadAsync(Caller? caller, string url, CancellationToken cancellationToken) =>
        await IncludeAsync(caller, await FetchAsync(caller, url, cancellationToken), cancellationToken);

    private async ValueTask<string> FetchAsync(Caller? caller, string url, CancellationToken cancellationToken)
    {
        if (objects is null || S3Location.TryParse(url) is not { } location)
        {
            throw CloudFormationErrors.Validation("TemplateURL must be a supported URL.");
        }

        try
        {
            if (caller is not null)
            {
                access.Demand(caller, "s3:GetObject", $"arn:aws:s3:::{location.Bucket}/{location.Key}", null, null);
            }

            return Encoding.UTF8.GetString((await objects.GetAsync(location.Bucket, location.Key, null, cancellationToken)).Span);
        }
        catch (AwsException refused)
        {
            throw CloudFormationErrors.Validation($"S3 error: {(refused.Code == "AccessDenied" ? "Access Denied" : refused.Message)}\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html");
        }
    }

    /// <summary>Puts the text of each <c>Fn::Transform</c> of <c>AWS::Include</c> in its place.</summary>
    private async ValueTask<string> IncludeAsync(Caller? caller, string body, CancellationToken cancellationToken)
    {
        if (!body.Contains("AWS::Include", StringComparison.Ordinal))
        {
            return body;
        }

        var root = body.TrimStart().StartsWith('{') ? JsonNode.Parse(body) : YamlTemplate.Parse(body);
        return (await IncludeAsync(caller, root, cancellationToken))?.ToJsonString() ?? body;
    }

    private async ValueTask<JsonNode?> IncludeAsync(Caller? caller, JsonNode? node, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case JsonArray items:
                var made = new JsonArray();
                foreach (var item in items)
                {
                    made.Add(await IncludeAsync(caller, item?.DeepClone(), cancellationToken));
                }

                return made;
            case JsonObject members:
                return await IncludeAsync(caller, members, cancellationToken);
            default:
                return node?.DeepClone();
        }
    }

    private async ValueTask<JsonObject> IncludeAsync(Caller? caller, JsonObject members, CancellationToken cancellationToken)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (name is "Fn::Transform" or "Transform" && value is JsonObject transform && transform["Name"]?.ToString() == "AWS::Include")
            {
                var text = await FetchAsync(caller, transform["Parameters"]?["Location"]?.ToString() ?? "", cancellationToken);
                foreach (var (included, content) in YamlTemplate.Parse(text) as JsonObject ?? [])
                {
                    made.TryAdd(included, content?.DeepClone());
                }
            }
            else
            {
                made[name] = await IncludeAsync(caller, value, cancellationToken);
            }
        }

        return made;
    }
}
