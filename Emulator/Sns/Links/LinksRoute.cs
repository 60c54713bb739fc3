using System.Text.Json.Nodes;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.Publishing;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Sns.Links;

/// <summary>
/// What the links in messages lead to: the pages that confirm and end subscriptions, and the certificate that checks signatures. Also
/// LocalStack's <c>/_aws/sns/subscription-tokens/{arn}</c>, which tells what confirms a subscription.
/// </summary>
internal sealed class LinksRoute(SnsState state, Subscriber subscriber, Signer signer, SnsLinks links) : IEdgeRoute
{
    private const string Tokens = $"{SnsLinks.Root}/subscription-tokens/";

    public bool Matches(HttpRequest request) => request.Path.StartsWithSegments(SnsLinks.Root);

    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        return (http.Request.Method, path[SnsLinks.Root.Length..]) switch
        {
            ("GET", "/confirmation.html") => ConfirmAsync(http),
            ("GET", "/unsubscribe.html") => UnsubscribeAsync(http),
            ("GET", var file) when file == $"/{signer.CertificateName}" => WriteAsync(http, "application/x-pem-file", signer.Certificate),
            ("GET", _) when path.StartsWith(Tokens, StringComparison.Ordinal) => TellTokenAsync(http, path[Tokens.Length..]),
            _ => NotFoundAsync(http),
        };
    }

    private Task ConfirmAsync(HttpContext http)
    {
        var query = http.Request.Query;
        try
        {
            var topic = state.Get(query["TopicArn"].ToString());
            var subscription = subscriber.Confirm(topic, query["Token"].ToString(), isAuthenticated: false, needsAuthentication: false);
            return LinkPage.WriteAsync(
                http,
                "Subscription confirmed!",
                ["You have successfully subscribed.", $"Your subscription's id is: {subscription.Arn}"],
                ("If it was not your intention to subscribe, unsubscribe", links.UnsubscribePage(subscription)));
        }
        catch (AwsException refused)
        {
            return LinkPage.WriteAsync(http, "Error in confirming the subscription", [refused.Message], null, refused.StatusCode);
        }
    }

    private Task UnsubscribeAsync(HttpContext http)
    {
        if (state.FindSubscription(http.Request.Query["SubscriptionArn"].ToString()) is not { } subscription)
        {
            return LinkPage.WriteAsync(http, "Error in unsubscribing", [SnsErrors.NoSubscription().Message], null, StatusCodes.Status404NotFound);
        }

        try
        {
            subscriber.Unsubscribe(subscription, isAuthenticated: false);
            return LinkPage.WriteAsync(
                http,
                "Subscription removed!",
                ["Your subscription has been removed.", $"Its id was: {subscription.Arn}"],
                ("If it was not your intention to unsubscribe, resubscribe", links.ConfirmationPage(subscription)));
        }
        catch (AwsException refused)
        {
            return LinkPage.WriteAsync(http, "Error in unsubscribing", [refused.Message], null, refused.StatusCode);
        }
    }

    private Task TellTokenAsync(HttpContext http, string arn)
    {
        if (state.FindSubscription(arn) is { } subscription)
        {
            var told = new JsonObject { ["subscription_token"] = subscription.Token, ["subscription_arn"] = subscription.Arn };
            return WriteAsync(http, "application/json", told.ToJsonString());
        }

        return NotFoundAsync(http);
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext http, string type, string text)
    {
        http.Response.ContentType = type;
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
