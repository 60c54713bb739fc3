using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>Finds the text of a request's template: in the request, in S3, or the one that the stack has.</summary>
internal sealed class TemplateSource(IObjects? objects = null)
{
    // AWS takes 51,200 bytes in a request and 1 MB from S3; here both may be as large, so that one template serves laptop and cloud.
    private const int MaxBodyLength = 1_048_576;

    /// <summary>The template's text, with AWS::Include carried out.</summary>
    public async ValueTask<string> ReadAsync(QueryForm form, Stack? stack, CancellationToken cancellationToken)
    {
        if (form.Flag("UsePreviousTemplate") == true)
        {
            return stack?.TemplateBody ?? throw CloudFormationErrors.Validation("UsePreviousTemplate cannot be used when creating a new stack");
        }

        if (form["TemplateBody"] is { } body)
        {
            new Constraints().Length("templateBody", body, 1, MaxBodyLength).Enforce();
            return await IncludeAsync(body, cancellationToken);
        }

        return form["TemplateURL"] is { } url
            ? await ReadAsync(url, cancellationToken)
            : throw CloudFormationErrors.Validation("Either Template URL or Template Body must be specified.");
    }

    /// <summary>The text of a template in S3, with AWS::Include carried out.</summary>
    public async ValueTask<string> ReadAsync(string url, CancellationToken cancellationToken) =>
        await IncludeAsync(await FetchAsync(url, cancellationToken), cancellationToken);

    private async ValueTask<string> FetchAsync(string url, CancellationToken cancellationToken)
    {
        if (objects is null || S3Location.TryParse(url) is not { } location)
        {
            throw CloudFormationErrors.Validation("TemplateURL must be a supported URL.");
        }

        try
        {
            return Encoding.UTF8.GetString((await objects.GetAsync(location.Bucket, location.Key, null, cancellationToken)).Span);
        }
        catch (AwsException absent)
        {
            throw CloudFormationErrors.Validation($"S3 error: {absent.Message}\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html");
        }
    }

    /// <summary>Puts the text of each <c>Fn::Transform</c> of <c>AWS::Include</c> in its place.</summary>
    private async ValueTask<string> IncludeAsync(string body, CancellationToken cancellationToken)
    {
        if (!body.Contains("AWS::Include", StringComparison.Ordinal))
        {
            return body;
        }

        var root = body.TrimStart().StartsWith('{') ? JsonNode.Parse(body) : YamlTemplate.Parse(body);
        return (await IncludeAsync(root, cancellationToken))?.ToJsonString() ?? body;
    }

    private async ValueTask<JsonNode?> IncludeAsync(JsonNode? node, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case JsonArray items:
                var made = new JsonArray();
                foreach (var item in items)
                {
                    made.Add(await IncludeAsync(item?.DeepClone(), cancellationToken));
                }

                return made;
            case JsonObject members:
                return await IncludeAsync(members, cancellationToken);
            default:
                return node?.DeepClone();
        }
    }

    private async ValueTask<JsonObject> IncludeAsync(JsonObject members, CancellationToken cancellationToken)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (name is "Fn::Transform" or "Transform" && value is JsonObject transform && transform["Name"]?.ToString() == "AWS::Include")
            {
                var text = await FetchAsync(transform["Parameters"]?["Location"]?.ToString() ?? "", cancellationToken);
                foreach (var (included, content) in YamlTemplate.Parse(text) as JsonObject ?? [])
                {
                    made.TryAdd(included, content?.DeepClone());
                }
            }
            else
            {
                made[name] = await IncludeAsync(value, cancellationToken);
            }
        }

        return made;
    }
}
