namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>What an authorizer tells of the caller: texts, numbers and booleans.</summary>
public class APIGatewayCustomAuthorizerContextOutput : Dictionary<string, object>;
