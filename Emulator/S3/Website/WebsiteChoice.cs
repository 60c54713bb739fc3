using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Website;

/// <summary>Chooses what a website answers to a request, in S3's order.</summary>
internal sealed class WebsiteChoice(S3State state, S3Call call, WebsiteAddress address)
{
    private readonly WebsiteRules _rules = WebsiteRules.Of(call.Bucket)
        ?? throw SettingErrors.Absent("NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration", call.BucketName);

    public WebsiteAnswer Make()
    {
        if (_rules.RedirectAll is { } all)
        {
            return Redirected(all, address.Key);
        }

        if (_rules.Rules.FirstOrDefault(rule => rule.ErrorCode is null && HasPrefix(rule)) is { } rule)
        {
            return Redirected(rule);
        }

        var key = address.Key.Length == 0 || address.Key.EndsWith('/') ? address.Key + _rules.IndexDocument : address.Key;
        var found = Find(key);
        if (found is null)
        {
            // A folder without its slash.
            return key == address.Key && Find($"{key}/{_rules.IndexDocument}") is not null
                ? new WebsiteAnswer(StatusCodes.Status302Found, address.PathOf(key + "/"))
                : Failed(S3Errors.NoSuchKey(key));
        }

        return !MayRead(found) ? Failed(S3Errors.AccessDenied())
            : found.Attributes.Headers.GetValueOrDefault("x-amz-website-redirect-location") is { } location ? new WebsiteAnswer(StatusCodes.Status301MovedPermanently, location)
            : new WebsiteAnswer(StatusCodes.Status200OK, Document: found);
    }

    private WebsiteAnswer Failed(AwsException error)
    {
        if (_rules.Rules.FirstOrDefault(rule => rule.ErrorCode == error.StatusCode && HasPrefix(rule)) is { } rule)
        {
            return Redirected(rule);
        }

        if (_rules.ErrorDocument is not { } document)
        {
            return new WebsiteAnswer(error.StatusCode, Error: error);
        }

        return Find(document) is not { } found ? new WebsiteAnswer(error.StatusCode, Error: error, DocumentError: S3Errors.NoSuchKey(document))
            : MayRead(found) ? new WebsiteAnswer(error.StatusCode, Document: found, Error: error)
            : new WebsiteAnswer(error.StatusCode, Error: error, DocumentError: S3Errors.AccessDenied());
    }

    private bool HasPrefix(RoutingRule rule) => rule.KeyPrefix is null || address.Key.StartsWith(rule.KeyPrefix, StringComparison.Ordinal);

    private WebsiteAnswer Redirected(RoutingRule rule) => Redirected(
        rule.Redirect,
        rule.Redirect.ReplaceKey
            ?? (rule.Redirect.ReplacePrefix is { } prefix ? prefix + address.Key[(rule.KeyPrefix?.Length ?? 0)..] : address.Key));

    private WebsiteAnswer Redirected(Redirect to, string key)
    {
        var path = to.HostName is null ? address.PathOf(key) : "/" + string.Join('/', key.Split('/').Select(Uri.EscapeDataString));
        return new WebsiteAnswer(
            to.Code ?? StatusCodes.Status301MovedPermanently,
            $"{to.Protocol ?? call.Request.Scheme}://{to.HostName ?? call.Request.Host.ToString()}{path}");
    }

    private StoredObject? Find(string key) => state.ObjectsOf(call.BucketName).Find(key) is { IsDeleteMarker: false } found ? found : null;

    /// <summary>Whether anybody may read an object.</summary>
    private bool MayRead(StoredObject found)
    {
        try
        {
            call.Demand("s3:GetObject", call.Bucket, call.Bucket.ArnOf(found.Key), found);
            return true;
        }
        catch (AwsException)
        {
            return false;
        }
    }
}
